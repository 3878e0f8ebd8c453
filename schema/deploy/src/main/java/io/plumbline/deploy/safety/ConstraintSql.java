package io.plumbline.deploy.safety;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.NameList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constraints that are checked beside readers and writers, in SQL. */
final class ConstraintSql {

  private ConstraintSql() {}

  /** A check or a foreign key, added NOT VALID and validated. */
  static String notValid(Entry constraint, Scene scene) {
    ObjectName table = constraint.owner().orElseThrow();
    return addedColumns(table, constraint, scene)
        + (isForeignKeyOfPartitioned(constraint, scene)
            ? byPartition(constraint, table, scene.statement().before())
            : inTwoSteps(table, constraint));
  }

  private static String inTwoSteps(ObjectName table, Entry constraint) {
    return """
        alter table %1$s add constraint %2$s
          %3$s not valid;
        -- in the next migration
        alter table %1$s validate constraint %2$s;"""
        .formatted(
            SqlNames.of(table),
            SqlNames.of(constraint.name().simpleName()),
            definition(constraint));
  }

  private static boolean isForeignKeyOfPartitioned(Entry constraint, Scene scene) {
    return scene.serverMajor() < 18
        && constraint.valueOf("type").equals("foreign key")
        && IndexSql.isPartitioned(constraint.owner().orElseThrow(), scene.statement().before());
  }

  /** Up to 17 a partitioned table takes no foreign key NOT VALID, and its partitions do. */
  private static String byPartition(Entry constraint, ObjectName table, Catalog before) {
    return leaves(table, before)
            .map(leaf -> inTwoSteps(leaf, constraint))
            .collect(Collectors.joining("\n-- the next partition\n"))
        + """

        -- in the one after it, which finds each partition with the key and reads no row
        alter table %s add constraint %s
          %s;"""
            .formatted(
                SqlNames.of(table),
                SqlNames.of(constraint.name().simpleName()),
                definition(constraint));
  }

  private static Stream<ObjectName> leaves(ObjectName table, Catalog catalog) {
    return IndexSql.isPartitioned(table, catalog)
        ? IndexSql.partitions(table, catalog).stream().flatMap(it -> leaves(it, catalog))
        : Stream.of(table);
  }

  /** The columns that the same statement has added and the constraint is about. */
  private static String addedColumns(ObjectName table, Entry constraint, Scene scene) {
    return scene
        .added(Kind.COLUMN)
        .filter(it -> it.owner().filter(table::equals).isPresent())
        .filter(it -> Mention.of(it.name().simpleName()).isIn(constraint))
        .map(
            it ->
                "alter table %s add column %s %s%s;\n"
                    .formatted(
                        SqlNames.of(table),
                        SqlNames.of(it.name().simpleName()),
                        it.valueOf("type"),
                        it.attribute("default").map(value -> " default " + value).orElse("")))
        .collect(Collectors.joining());
  }

  private static String definition(Entry constraint) {
    return constraint.valueOf("type").equals("check")
        ? "check (%s)%s"
            .formatted(
                constraint.valueOf("check"),
                constraint.attribute("inheritance").map(it -> " " + it).orElse(""))
        : foreignKey(constraint) + deferrable(constraint);
  }

  private static String foreignKey(Entry key) {
    String period = key.attribute("period").isPresent() ? "period " : "";
    return "foreign key (%s) references %s (%s)%s%s%s"
        .formatted(
            columns(key.valueOf("columns"), period),
            SqlNames.of(key.nameIn("references").orElseThrow()),
            columns(key.valueOf("referenced columns"), period),
            key.attribute("match").map(it -> " match " + it).orElse(""),
            key.attribute("on update").map(it -> " on update " + it).orElse(""),
            key.attribute("on delete").map(it -> " on delete " + it).orElse("")
                + key.attribute("on delete columns")
                    .map(it -> " (" + SqlNames.list(it) + ")")
                    .orElse(""));
  }

  /** The last column of a key over time is a period. */
  private static String columns(String list, String period) {
    int last = NameList.of(list).size() - 1;
    return Stream.concat(
            NameList.of(list).stream().limit(last).map(SqlNames::of),
            NameList.of(list).stream().skip(last).map(it -> period + SqlNames.of(it)))
        .collect(Collectors.joining(", "));
  }

  static String deferrable(Entry constraint) {
    return constraint
        .attribute("deferrable")
        .map(it -> it.equals("deferrable") ? " deferrable" : " deferrable " + it)
        .orElse("");
  }

  /** A column made NOT NULL. */
  static String notNull(ObjectName table, String column) {
    return """
        alter table %1$s add constraint %3$s
          check (%2$s is not null) not valid;
        -- in the next migration
        alter table %1$s validate constraint %3$s;
        alter table %1$s alter column %2$s set not null;
        alter table %1$s drop constraint %3$s;"""
        .formatted(SqlNames.of(table), SqlNames.of(column), SqlNames.with(column, "_not_null"));
  }

  /** A key over an index that was built before. */
  static String key(Entry key, Scene scene) {
    ObjectName table = key.owner().orElseThrow();
    String name = key.name().simpleName();
    if (IndexSql.isPartitioned(table, scene.statement().before())) {
      return keyByPartition(key, table, scene.statement().before());
    }
    return """
        -- in a migration of its own, without a transaction
        create unique index concurrently %2$s on %1$s (%3$s)%4$s;
        -- in the next migration
        alter table %1$s add constraint %2$s %5$s using index %2$s%6$s;"""
        .formatted(
            SqlNames.of(table),
            SqlNames.of(name),
            SqlNames.list(key.valueOf("columns")),
            IndexSql.parts(key, "index options"),
            key.valueOf("type"),
            deferrable(key));
  }

  private static String keyByPartition(Entry key, ObjectName table, Catalog before) {
    String name = key.name().simpleName();
    String definition =
        "%s%s (%s)%s%s"
            .formatted(
                key.valueOf("type"),
                IndexSql.nulls(key),
                SqlNames.list(key.valueOf("columns")),
                IndexSql.include(key),
                deferrable(key));
    String parts =
        IndexSql.partitions(table, before).stream()
            .map(
                it -> {
                  String part = SqlNames.with(it.simpleName() + "_" + name, "");
                  return """

                      create unique index concurrently %2$s on %1$s (%3$s)%4$s;
                      alter table %1$s add constraint %2$s %5$s using index %2$s%6$s;
                      alter index %7$s attach partition %8$s;"""
                      .formatted(
                          SqlNames.of(it),
                          part,
                          SqlNames.list(key.valueOf("columns")),
                          IndexSql.parts(key, "index options"),
                          key.valueOf("type"),
                          deferrable(key),
                          SqlNames.beside(table, SqlNames.of(name)),
                          SqlNames.beside(it, part));
                })
            .collect(Collectors.joining());
    return """
        -- of the table alone, then without a transaction partition by partition
        alter table only %s add constraint %s %s;"""
            .formatted(SqlNames.of(table), SqlNames.of(name), definition)
        + parts;
  }
}
