package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.diff.Change;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Columns: of another type, no longer nullable. */
final class ColumnRules {

  private static final String TIMESTAMP = "timestamp without time zone";
  private static final String TIMESTAMP_WITH_ZONE = "timestamp with time zone";

  static final List<SafetyRule> RULES =
      List.of(
          rule("timestamp-zone-rewrites", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      retyped(scene, scene::isRewritten)
                          .filter(it -> isZoneChange(it))
                          .map(ColumnRules::subject))
              .means(
                  "the new time zone kind of {name} writes every row of {relation} anew, while"
                      + " nobody can read or write it",
                  "The bytes of timestamp and timestamptz are the same in a session whose TimeZone"
                      + " is UTC, and PostgreSQL then changes the catalog alone. In any other time"
                      + " zone each value has to be converted.",
                  subject ->
                      """
                      -- The values are taken for those of this time zone: see that they are.
                      set local timezone = 'UTC';
                      alter table %s alter column %s type %s;"""
                          .formatted(subject.table(), subject.identifier(), type(subject))),
          rule("type-change-rewrites", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      retyped(scene, scene::isRewritten)
                          .filter(it -> !isZoneChange(it))
                          .map(ColumnRules::subject))
              .means(
                  "the new type of {name} writes every row of {relation} and all its indexes anew,"
                      + " while nobody can read or write it",
                  "The bytes of the old values are not valid for the new type, or not known to be:"
                      + " integer to bigint, a shorter varchar, another scale of numeric. Widening a"
                      + " varchar or the precision of a numeric changes the catalog alone.",
                  RetypedColumnSql::newColumn),
          rule("type-change-scans", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      retyped(
                              scene,
                              table ->
                                  !scene.isRewritten(table)
                                      && scene
                                          .scannedUnderLock()
                                          .anyMatch(it -> it.name().equals(table)))
                          .map(ColumnRules::subject))
              .means(
                  "the new type of {name} checks every row of {relation} again, while nobody can"
                      + " read or write it",
                  "The values stay as they are, but a CHECK or an index on the column is made anew"
                      + " for the new type, under the ACCESS EXCLUSIVE lock of the change.",
                  RetypedColumnSql::withoutWhatIsChecked),
          rule("set-not-null-scans", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      scene
                          .altered(Kind.COLUMN, "nullability")
                          .filter(it -> it.expected().attribute("nullability").isEmpty())
                          .filter(it -> !isPrimaryKeyMade(scene))
                          .map(Change.Altered::actual)
                          .flatMap(it -> owned(Stream.of(it), scannedBy(scene))))
              .means(
                  "SET NOT NULL on {name} reads every row of {relation}, while nobody can read or"
                      + " write it",
                  "PostgreSQL looks for nulls under ACCESS EXCLUSIVE. It need not where a valid"
                      + " CHECK constraint already says that there are none; from 18 on the"
                      + " constraint itself can be added NOT VALID.",
                  subject ->
                      ConstraintSql.notNull(subject.relations().get(0), subject.simpleName())));

  private ColumnRules() {}

  private static Stream<Subject> owned(Stream<Entry> entries, Predicate<ObjectName> isHarmed) {
    return entries
        .filter(it -> it.owner().filter(isHarmed).isPresent())
        .map(it -> Subject.of(it.owner().orElseThrow(), it));
  }

  private static Predicate<ObjectName> scannedBy(Scene scene) {
    return table -> scene.scannedUnderLock().anyMatch(it -> it.name().equals(table));
  }

  private static Stream<Change.Altered> retyped(Scene scene, Predicate<ObjectName> isHarmed) {
    return scene
        .altered(Kind.COLUMN, "type")
        .filter(it -> it.actual().owner().filter(isHarmed).isPresent());
  }

  private static Subject subject(Change.Altered change) {
    return Subject.of(change.actual().owner().orElseThrow(), change.actual());
  }

  private static boolean isZoneChange(Change.Altered change) {
    String expected = change.expected().valueOf("type");
    String actual = change.actual().valueOf("type");
    return (expected.equals(TIMESTAMP) && actual.equals(TIMESTAMP_WITH_ZONE))
        || (expected.equals(TIMESTAMP_WITH_ZONE) && actual.equals(TIMESTAMP));
  }

  /** A primary key sets its columns NOT NULL, and has rules of its own. */
  private static boolean isPrimaryKeyMade(Scene scene) {
    return scene.added(Kind.CONSTRAINT).anyMatch(it -> it.valueOf("type").equals("primary key"));
  }

  private static String type(Subject subject) {
    return subject.entry().valueOf("type");
  }
}
