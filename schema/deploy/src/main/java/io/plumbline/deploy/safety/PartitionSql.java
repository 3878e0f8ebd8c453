package io.plumbline.deploy.safety;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.PartitionCheck;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Partitions without rows being read under a lock, in SQL. */
final class PartitionSql {

  private PartitionSql() {}

  /** A CHECK that says beforehand what the server would look for. */
  private record Check(ObjectName table, String name, String condition) {

    String add() {
      return "alter table %s add constraint %s\n  check (%s) not valid;"
          .formatted(SqlNames.of(table), name, condition);
    }

    String validate() {
      return "alter table %s validate constraint %s;".formatted(SqlNames.of(table), name);
    }

    String drop() {
      return "alter table %s drop constraint %s;".formatted(SqlNames.of(table), name);
    }
  }

  static String attach(Subject subject) {
    Entry partition = subject.entry();
    return withChecks(
        Stream.concat(itself(subject), beside(subject)),
        "alter table %s attach partition %s %s;"
            .formatted(
                SqlNames.of(partition.nameIn("parents").orElseThrow()),
                SqlNames.of(partition.name()),
                partition.valueOf("partition bound")));
  }

  static String create(Subject subject) {
    Entry partition = subject.entry();
    return withChecks(
        beside(subject),
        "create table %s partition of %s %s%s%s;"
            .formatted(
                SqlNames.of(partition.name()),
                SqlNames.of(partition.nameIn("parents").orElseThrow()),
                partition.valueOf("partition bound"),
                partition.attribute("partition key").map(it -> " partition by " + it).orElse(""),
                partition.attribute("options").map(it -> " with (" + it + ")").orElse("")));
  }

  private static String withChecks(Stream<Check> checks, String then) {
    List<Check> all = checks.toList();
    return """
        %s
        -- in the next migration
        %s
        -- in the one after it
        %s
        %s"""
        .formatted(
            lines(all.stream().map(Check::add)),
            lines(all.stream().map(Check::validate)),
            then,
            lines(all.stream().map(Check::drop)));
  }

  private static String lines(Stream<String> statements) {
    return statements.collect(Collectors.joining("\n"));
  }

  private static Stream<Check> itself(Subject subject) {
    return check(subject)
        .map(
            it ->
                new Check(
                    it.partition(), SqlNames.with(subject.simpleName(), "_bound"), it.condition()));
  }

  private static Stream<Check> beside(Subject subject) {
    return check(subject)
        .flatMap(it -> it.beside().stream())
        .map(
            it ->
                new Check(
                    it.partition(),
                    SqlNames.with("not_in_" + subject.simpleName(), ""),
                    it.condition()));
  }

  private static Stream<PartitionCheck> check(Subject subject) {
    return subject.scene().statement().partitionChecks().stream()
        .filter(it -> it.partition().equals(subject.entry().name()));
  }

  static String detach(Subject subject) {
    String detach =
        "alter table %s detach partition %s"
            .formatted(subject.table(), SqlNames.of(subject.entry().name()));
    return hasDefault(subject)
        ? """
          -- CONCURRENTLY is refused beside a default partition: with a limit for the wait, and again
          -- when it fails
          set local lock_timeout = '500ms';
          %s;"""
            .formatted(detach)
        : """
          -- in a migration of its own, with executeInTransaction=false in its .conf
          %s concurrently;"""
            .formatted(detach);
  }

  private static boolean hasDefault(Subject subject) {
    Catalog before = subject.scene().statement().before();
    return IndexSql.partitions(subject.relations().get(0), before).stream()
        .flatMap(it -> before.find(Kind.TABLE, it).stream())
        .anyMatch(it -> it.valueOf("partition bound").equals("DEFAULT"));
  }
}
