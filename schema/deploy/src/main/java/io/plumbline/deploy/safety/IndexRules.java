package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.BRIEF;
import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.deploy.observe.ExistingRelation;
import java.util.List;
import java.util.stream.Stream;

/** Indexes: built, dropped, built again. */
final class IndexRules {

  private static final String WITHOUT_TRANSACTION =
      "-- in a migration of its own, without a transaction\n";

  static final List<SafetyRule> RULES =
      List.of(
          rule("create-index-blocks-writes", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      Scene.about(
                              scene.added(Kind.INDEX).filter(it -> !isOfNewRelation(scene, it)),
                              scene.scannedUnderLock().toList())
                          .filter(it -> it.entry().attribute("partition of").isEmpty()))
              .means(
                  "building the index {name} reads every row of {relation}, while nobody can write"
                      + " to it",
                  "CREATE INDEX holds SHARE until the index is built. CREATE INDEX CONCURRENTLY"
                      + " reads the table twice and lets everybody work; it runs in no"
                      + " transaction, so it needs a migration of its own.",
                  subject ->
                      WITHOUT_TRANSACTION
                          + IndexSql.concurrently(
                              subject.entry(), subject.scene().statement().before())),
          rule("drop-index-blocks", BRIEF)
              .when(
                  scene ->
                      scene
                          .dropped(Kind.INDEX)
                          .filter(it -> isThere(scene, it))
                          // What ALTER TABLE takes away goes with a column or to a constraint.
                          .filter(it -> !scene.begins("alter table"))
                          .map(it -> Subject.of(it.owner().orElseThrow(), it))
                          .filter(it -> scene.blocksReaders(it.relations().get(0))))
              .means(
                  "dropping the index {name} waits for all who use {relation}, and everybody who"
                      + " comes meanwhile waits behind it",
                  "DROP INDEX needs ACCESS EXCLUSIVE on the table. DROP INDEX CONCURRENTLY waits,"
                      + " too, and lets the others pass; it runs in no transaction.",
                  IndexRules::drop),
          rule("reindex-blocks", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      scene
                          .rewrittenIndexes()
                          .map(ExistingRelation::table)
                          .distinct()
                          .map(Subject::of))
              .means(
                  "an index of {relation} is built anew, while nobody can write to the table or read"
                      + " it by this index",
                  "REINDEX holds SHARE on the table and ACCESS EXCLUSIVE on the index. REINDEX"
                      + " CONCURRENTLY lets everybody work; it runs in no transaction, and Flyway"
                      + " has to be told so.",
                  subject ->
                      """
                      -- in a migration of its own, with executeInTransaction=false in its .conf
                      reindex table concurrently %s;"""
                          .formatted(subject.table())),
          rule("invalid-index-left", FAILS)
              .when(
                  scene ->
                      scene
                          .added(Kind.INDEX)
                          .filter(it -> it.valueOf("validity").equals("invalid"))
                          .filter(it -> scene.statement().error().isPresent())
                          .map(it -> Subject.of(it.owner().orElseThrow(), it)))
              .means(
                  "the index {name} of {relation} could not be built and stays behind, invalid:"
                      + " every write pays for it, and no query uses it",
                  "CREATE INDEX CONCURRENTLY runs in no transaction, so nothing takes back what it"
                      + " did before it failed; IF NOT EXISTS then takes the invalid index for the"
                      + " real one.",
                  subject ->
                      """
                      -- mend what made it fail, then, without a transaction
                      drop index concurrently if exists %s;
                      %s"""
                          .formatted(
                              name(subject.entry()),
                              IndexSql.concurrently(
                                  subject.entry(), subject.scene().statement().after()))));

  private IndexRules() {}

  private static String name(Entry index) {
    return SqlNames.beside(index.name(), SqlNames.of(index.name().simpleName()));
  }

  private static String drop(Subject subject) {
    Entry index = subject.entry();
    return IndexSql.isPartitioned(index.owner().orElseThrow(), subject.scene().statement().before())
        ? """
          -- a partitioned index has no CONCURRENTLY: with a limit for the wait, and again when it fails
          set local lock_timeout = '500ms';
          drop index %s;"""
            .formatted(name(index))
        : WITHOUT_TRANSACTION + "drop index concurrently %s;".formatted(name(index));
  }

  private static boolean isOfNewRelation(Scene scene, Entry index) {
    return Stream.of(Kind.TABLE, Kind.MATERIALIZED_VIEW)
        .noneMatch(kind -> scene.before(kind, index.owner().orElseThrow()).isPresent());
  }

  private static boolean isThere(Scene scene, Entry index) {
    return Stream.of(Kind.TABLE, Kind.MATERIALIZED_VIEW)
        .anyMatch(
            kind -> scene.statement().after().find(kind, index.owner().orElseThrow()).isPresent());
  }
}
