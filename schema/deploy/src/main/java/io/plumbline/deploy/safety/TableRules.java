package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.BRIEF;
import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.ExistingRelation;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.diff.Change;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole tables and materialized views: written anew, emptied, dropped. */
final class TableRules {

  static final List<SafetyRule> RULES =
      List.of(
          rule("set-logged-rewrites", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      scene
                          .altered(Kind.TABLE, "persistence")
                          .map(Change.Altered::actual)
                          .filter(it -> scene.isRewritten(it.name()))
                          .map(it -> Subject.of(it.name(), it)))
              .means(
                  "SET LOGGED or SET UNLOGGED writes every row of {relation} anew, while nobody can"
                      + " read or write it",
                  "What is in the write-ahead log differs row by row, so the table is copied under"
                      + " ACCESS EXCLUSIVE.",
                  subject ->
                      """
                      -- a new table, filled beside the old one in batches, then renamed
                      create %stable %s (like %s including all);"""
                          .formatted(
                              subject
                                  .entry()
                                  .attribute("persistence")
                                  .map(it -> it + " ")
                                  .orElse(""),
                              beside(subject, "_new"),
                              subject.table())),
          rule("truncate-empties", GROWS_WITH_TABLE)
              .when(scene -> rewrittenBy(scene, "truncate"))
              .means(
                  "TRUNCATE empties {relation} for everybody, also for those who still read it",
                  "It takes ACCESS EXCLUSIVE, which waits for all who use the table and makes those"
                      + " who come wait; transactions with an older snapshot see an empty table.",
                  subject ->
                      """
                      -- in batches, each in a transaction of its own, until no row is left
                      delete from %1$s where ctid in (select ctid from %1$s limit 10000);"""
                          .formatted(subject.table())),
          rule("refresh-blocks-readers", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      scene
                          .rewritten()
                          .filter(ExistingRelation::isMaterializedView)
                          .map(it -> Subject.of(it.name())))
              .means(
                  "the refresh of {relation} keeps everybody from reading it until the query has"
                      + " ended",
                  "REFRESH MATERIALIZED VIEW holds ACCESS EXCLUSIVE. CONCURRENTLY compares and"
                      + " changes rows beside readers; it needs a unique index on columns without a"
                      + " condition.",
                  TableRules::refresh),
          rule("drop-table-blocks-others", BRIEF)
              .when(
                  scene ->
                      scene.dropped(Kind.TABLE).findAny().isEmpty()
                          ? Stream.empty()
                          : blocked(scene)
                              .filter(it -> isThere(scene, it.name()))
                              .map(
                                  it ->
                                      Subject.of(
                                          it.name(),
                                          scene.dropped(Kind.TABLE).findFirst().orElseThrow())))
              .means(
                  "dropping {name} locks {relation}, too, for everybody who reads it",
                  "A foreign key has triggers on both tables, and dropping them takes ACCESS"
                      + " EXCLUSIVE on the one that stays.",
                  TableRules::withoutKeys),
          rule("drop-and-create-empties", FAILS)
              .when(
                  scene ->
                      Stream.concat(madeAgain(scene, Kind.TABLE), madeAgain(scene, Kind.COLUMN)))
              .means(
                  "{name} was dropped by a statement before and is made again: all that it held in"
                      + " {relation} is lost",
                  "The schema is in the end as it was, so that no comparison shows it; the rows, or"
                      + " the values of the column, are gone for good.",
                  subject ->
                      """
                      -- keep what it holds until nobody needs it
                      alter table %s rename%s to %s;"""
                          .formatted(
                              subject.table(),
                              subject.entry().kind() == Kind.COLUMN
                                  ? " column " + subject.identifier()
                                  : "",
                              SqlNames.with(subject.simpleName(), "_before"))));

  private TableRules() {}

  /** A table beside the one that is harmed, with its name and an end. */
  static String beside(Subject subject, String end) {
    ObjectName table = subject.relations().get(0);
    return SqlNames.beside(table, SqlNames.with(table.simpleName(), end));
  }

  private static String refresh(Subject subject) {
    boolean hasKey =
        subject
            .scene()
            .statement()
            .before()
            .ownedBy(subject.relations().get(0), Kind.INDEX)
            .anyMatch(
                it -> it.attribute("unique").isPresent() && it.attribute("predicate").isEmpty());
    return (hasKey
            ? ""
            : "-- first a unique index on columns that tell the rows apart: you know which\n")
        + "refresh materialized view concurrently %s;".formatted(subject.table());
  }

  private static String withoutKeys(Subject subject) {
    ObjectName dropped = subject.entry().name();
    String keys =
        subject
            .scene()
            .dropped(Kind.CONSTRAINT)
            .filter(it -> it.valueOf("type").equals("foreign key"))
            .filter(it -> !it.nameIn("references").equals(it.owner()))
            .map(
                it ->
                    "alter table %s drop constraint %s;\n"
                        .formatted(
                            SqlNames.of(it.owner().orElseThrow()),
                            SqlNames.of(it.name().simpleName())))
            .collect(Collectors.joining());
    return """
        -- in a migration before, which is tried again when it fails
        set local lock_timeout = '500ms';
        %s-- in the next migration
        drop table %s;"""
        .formatted(keys, SqlNames.of(dropped));
  }

  private static Stream<Subject> madeAgain(Scene scene, Kind kind) {
    return scene
        .added(kind)
        .filter(it -> scene.wasDroppedBefore(it))
        .map(it -> Subject.of(it.owner().orElse(it.name()), it));
  }

  private static Stream<Subject> rewrittenBy(Scene scene, String word) {
    return scene.begins(word) ? scene.rewritten().map(it -> Subject.of(it.name())) : Stream.empty();
  }

  private static Stream<ExistingRelation> blocked(Scene scene) {
    return scene
        .statement()
        .blockedByIt()
        .filter(it -> !it.isIndex())
        .filter(
            it -> scene.statement().strongestTaken(it).filter(LockMode::blocksReaders).isPresent());
  }

  private static boolean isThere(Scene scene, ObjectName table) {
    return scene.statement().after().find(Kind.TABLE, table).isPresent();
  }
}
