package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A named set of rules for what jobs and tools create in live databases.
 *
 * <p>A lock holds the rules themselves, so that another version of a preset compares nothing else
 * until the lock is made anew.
 */
public enum Preset {
  /**
   * The partitions of every table that is partitioned by a range of one column of a date or
   * timestamp type. The lock names these tables.
   */
  TIME_PARTITIONS("time-partitions", Partitions.BY_TIME),
  /**
   * pg_partman in its usual schema, with its configuration and the template table of each parent,
   * and the partitions that it makes by time, those that it has detached and keeps, and the checks
   * that it adds to those which no longer change. Parents that it partitions by number are to be
   * named.
   */
  PG_PARTMAN(
      "pg_partman", Partitions.BY_TIME_OR_KEPT, "schema partman", "constraint *.*.partmanconstr_*"),
  /**
   * The chunks of TimescaleDB's hypertables, compressed ones too, and the hypertables and views
   * behind its continuous aggregates.
   */
  TIMESCALEDB("timescaledb", Partitions.NONE, "schema _timescaledb_internal"),
  /** What pg_repack has in a database while it runs, and leaves behind when it is interrupted. */
  PG_REPACK("pg_repack", Partitions.NONE, "schema repack", "trigger *.*.repack_trigger"),
  /** The relations that dbt builds a model in and keeps the former one in, before it swaps them. */
  DBT("dbt", Partitions.NONE, "*.*__dbt_tmp*", "*.*__dbt_backup*"),
  /** Helper tables and materialized views by their usual names. */
  HELPER_TABLES(
      "helper-tables",
      Partitions.NONE,
      "table *.tmp_*",
      "table *.*_tmp",
      "table *.temp_*",
      "table *.*_temp",
      "materialized view *.tmp_*",
      "materialized view *.*_tmp",
      "materialized view *.temp_*",
      "materialized view *.*_temp");

  private enum Partitions {
    NONE,
    BY_TIME,
    BY_TIME_OR_KEPT
  }

  /**
   * pg_partman calls the partition of a day event_p2026_06_30, since its version 5 event_p20260630.
   */
  private static final String OF_THIS_MILLENNIUM = "_p2";

  /** Of one column, not of an expression. */
  private static final Pattern RANGE_OF_COLUMN = Pattern.compile("RANGE \\((\"?[^(), ]+\"?)\\)");

  private static final Pattern TIME = Pattern.compile("date|timestamp\\b.*");

  private final String label;
  private final Partitions partitions;

  // It comes from Stream.toList.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<ScopeRule> exclusions;

  Preset(String label, Partitions partitions, String... exclusions) {
    this.label = label;
    this.partitions = partitions;
    this.exclusions =
        Arrays.stream(exclusions)
            .map(pattern -> ScopeRule.of(ScopeRule.Form.EXCLUDE, pattern).in(label))
            .toList();
  }

  /** The name by which a configuration chooses it. */
  public String label() {
    return label;
  }

  /** The preset with this label, or empty when none has it. */
  public static Optional<Preset> labelled(String label) {
    return Arrays.stream(values()).filter(preset -> preset.label.equals(label)).findFirst();
  }

  /**
   * The rules that it means for a schema.
   *
   * @param catalog the schema as the migrations build it, without partitions that jobs make
   */
  public List<ScopeRule> rules(Catalog catalog) {
    requireNonNull(catalog, "catalog is null");
    Stream<ScopeRule> ofParents =
        partitions == Partitions.NONE
            ? Stream.of()
            : catalog
                .ofKind(Kind.TABLE)
                .filter(table -> isByTime(table, catalog) && !isBelowTime(table, catalog))
                .flatMap(table -> ofParent(table.name()));
    return Stream.concat(exclusions.stream(), ofParents).toList();
  }

  private Stream<ScopeRule> ofParent(ObjectName parent) {
    ScopeRule managed =
        new ScopeRule(
            ScopeRule.Form.PARTITIONS,
            new ObjectPattern(Optional.empty(), NamePattern.of(parent)),
            Optional.of(label));
    if (partitions != Partitions.BY_TIME_OR_KEPT) {
      return Stream.of(managed);
    }
    NamePattern kept = NamePattern.beginningWith(parent, OF_THIS_MILLENNIUM);
    return Stream.of(
        managed,
        new ScopeRule(
            ScopeRule.Form.EXCLUDE,
            new ObjectPattern(Optional.of(Kind.TABLE), kept),
            Optional.of(label)));
  }

  private static boolean isByTime(Entry table, Catalog catalog) {
    Matcher key = RANGE_OF_COLUMN.matcher(table.attribute("partition key").orElse(""));
    if (!key.matches()) {
      return false;
    }
    String column = ObjectName.parse(key.group(1)).simpleName();
    return catalog
        .ownedBy(table.name(), Kind.COLUMN)
        .filter(it -> it.name().simpleName().equals(column))
        .flatMap(it -> it.attribute("type").stream())
        .anyMatch(type -> TIME.matcher(type).matches());
  }

  /** Whether the table is itself a partition that a job may make and drop. */
  private static boolean isBelowTime(Entry table, Catalog catalog) {
    return table
        .partitionOf()
        .flatMap(parent -> catalog.find(Kind.TABLE, parent))
        .filter(parent -> isByTime(parent, catalog) || isBelowTime(parent, catalog))
        .isPresent();
  }
}
