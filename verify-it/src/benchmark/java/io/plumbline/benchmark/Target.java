package io.plumbline.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ratio that was promised.
 *
 * @param label what it is the ratio of
 * @param dividend the benchmark whose time is divided
 * @param divisor the benchmark by whose time it is divided
 * @param bound the promise, in words
 */
record Target(String label, String dividend, String divisor, String bound) {

  static final String READ = "PlumblineRead.warm";

  static final List<Target> ALL =
      List.of(
          new Target("warm read : the limit", READ, "BareDrain.setBased", "at most 1.1"),
          new Target(
              "first level : `SELECT 1`",
              "PlumblineProbe.firstLevel 1",
              "PlumblineProbe.selectOne 1",
              "at most 1.5"),
          new Target(
              "first level : `SELECT 1`, 16 instances at once",
              "PlumblineProbe.firstLevel 16",
              "PlumblineProbe.selectOne 16",
              "at most 1.5"),
          new Target(
              "second level : warm read", "PlumblineProbe.secondLevel 1", READ, "at most 0.1"),
          new Target(
              "second level, 16 instances at once : one warm read",
              "PlumblineProbe.secondLevel 16",
              READ,
              "at most 1.6"),
          faster("`pg_dump -s`", "PgDump.schemaOnly", "at least 5"),
          faster("jooq-meta", "OtherTools.jooqMeta", "at least 12"),
          faster("SchemaCrawler", "OtherTools.schemaCrawlerMaximum", "at least 50"),
          faster("Liquibase", "OtherTools.liquibaseSnapshot", "at least 120"),
          faster("jOOQ `meta()`", "OtherTools.jooqJdbcMeta", "none"));

  private static Target faster(String than, String benchmark, String bound) {
    return new Target(than + " : warm read", benchmark, READ, bound);
  }

  /** Empty where one of both was not measured. */
  Optional<Double> ratio(Function<String, Optional<Double>> times) {
    return times.apply(dividend).flatMap(time -> times.apply(divisor).map(other -> time / other));
  }
}
