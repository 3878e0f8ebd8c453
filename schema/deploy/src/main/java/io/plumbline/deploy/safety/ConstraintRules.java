package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.NameList;
import io.plumbline.diff.Change;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constraints that are checked for the rows that are there. */
final class ConstraintRules {

  static final List<SafetyRule> RULES =
      List.of(
          rule("add-check-scans", GROWS_WITH_TABLE)
              .when(scene -> added(scene, "check").filter(it -> isOfTable(scene, it)))
              .means(
                  "adding the check {name} reads every row of {relation}, while nobody can read or"
                      + " write it",
                  "ADD CONSTRAINT … CHECK holds ACCESS EXCLUSIVE until the last row is checked."
                      + " NOT VALID checks new rows alone, and VALIDATE CONSTRAINT reads the others"
                      + " beside readers and writers.",
                  subject -> ConstraintSql.notValid(subject.entry(), subject.scene())),
          rule("domain-check-scans", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      added(scene, "check")
                          .filter(
                              it -> it.entry().owner().filter(o -> isDomain(scene, o)).isPresent()))
              .means(
                  "adding {name} to a domain reads every row of each table that uses it, such as"
                      + " {relation}, while nobody can write to them",
                  "ALTER DOMAIN … ADD CONSTRAINT locks all of these tables in SHARE mode at once."
                      + " NOT VALID checks new values alone.",
                  subject ->
                      """
                      alter domain %1$s add constraint %2$s check (%3$s) not valid;
                      -- in the next migration, when few write
                      alter domain %1$s validate constraint %2$s;"""
                          .formatted(
                              SqlNames.of(subject.entry().owner().orElseThrow()),
                              subject.identifier(),
                              subject.entry().valueOf("check"))),
          rule("add-foreign-key-scans", GROWS_WITH_TABLE)
              .when(scene -> added(scene, "foreign key"))
              .means(
                  "adding the foreign key {name} reads every row of {relation}, while nobody can"
                      + " write to it or to the table it references",
                  "ADD CONSTRAINT … FOREIGN KEY holds SHARE ROW EXCLUSIVE on both tables until"
                      + " each row has found its partner. NOT VALID checks new rows alone"
                      + " (on partitioned tables from 18 on), and VALIDATE CONSTRAINT reads the"
                      + " others beside readers and writers.",
                  subject -> ConstraintSql.notValid(subject.entry(), subject.scene())),
          rule("validate-under-lock", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      scene
                          .scannedUnderLock()
                          .filter(it -> scene.wasLockedBefore(it.name()))
                          .flatMap(it -> validated(scene).map(e -> Subject.of(it.name(), e))))
              .means(
                  "{relation} is validated while a lock of the same transaction still keeps"
                      + " everybody from writing to it",
                  "VALIDATE takes a weak lock of its own, but the lock of the statement that added"
                      + " the constraint NOT VALID is held until the transaction ends. In one"
                      + " transaction the two do what the one statement would have done.",
                  ValidationSql::later),
          rule("primary-key-checks-nulls", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      added(scene, "primary key")
                          .filter(it -> scene.dropped(Kind.INDEX).findAny().isPresent()))
              .means(
                  "the primary key {name} takes an index that is there, and yet reads every row of"
                      + " {relation}, while nobody can read or write it",
                  "A primary key sets its columns NOT NULL, and those of this index were not: they"
                      + " are searched for nulls under ACCESS EXCLUSIVE.",
                  ConstraintRules::primaryKey),
          rule("add-key-builds-index", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      Stream.of("unique", "primary key")
                          .flatMap(type -> added(scene, type))
                          .filter(it -> scene.dropped(Kind.INDEX).findAny().isEmpty()))
              .means(
                  "adding the key {name} builds its index over every row of {relation}, while"
                      + " nobody can read or write it",
                  "The index of a UNIQUE or PRIMARY KEY constraint is built under ACCESS EXCLUSIVE."
                      + " An index that was built CONCURRENTLY can be given to the constraint in a"
                      + " moment.",
                  subject -> ConstraintSql.key(subject.entry(), subject.scene())),
          rule("add-exclusion-builds-index", GROWS_WITH_TABLE)
              .when(scene -> added(scene, "exclude"))
              .means(
                  "adding the exclusion {name} builds its index over every row of {relation}, while"
                      + " nobody can read or write it",
                  "PostgreSQL has no other way for an EXCLUDE constraint: neither NOT VALID nor"
                      + " USING INDEX.",
                  subject ->
                      """
                      -- a table of its own with the constraint, filled beside the old one by a
                      -- trigger and in batches, then renamed; or the lock, when nobody is there
                      create table %1$s (like %2$s including all);
                      alter table %1$s add constraint %3$s %4$s;"""
                          .formatted(
                              TableRules.beside(subject, "_new"),
                              subject.table(),
                              subject.identifier(),
                              subject.entry().valueOf("definition"))));

  private ConstraintRules() {}

  /**
   * Constraints of this type that were added where a table was read under a lock; those that
   * partitions and children have of their parents come with these.
   */
  private static Stream<Subject> added(Scene scene, String type) {
    return Scene.about(
        scene
            .added(Kind.CONSTRAINT)
            .filter(it -> it.valueOf("type").equals(type))
            .filter(it -> it.attribute("origin").isEmpty()),
        scene.scannedUnderLock().toList());
  }

  private static boolean isOfTable(Scene scene, Subject subject) {
    return subject.entry().owner().filter(it -> !isDomain(scene, it)).isPresent()
        && scene.added(Kind.COLUMN).noneMatch(it -> scene.isRewritten(it.owner().orElseThrow()));
  }

  private static boolean isDomain(Scene scene, ObjectName name) {
    return scene.before(Kind.DOMAIN, name).isPresent();
  }

  private static Stream<Entry> validated(Scene scene) {
    return Stream.concat(
            scene
                .altered(Kind.CONSTRAINT, "validation")
                .filter(it -> it.actual().attribute("validation").isEmpty()),
            scene
                .altered(Kind.COLUMN, "nullability")
                .filter(it -> it.expected().valueOf("nullability").equals("not null, not valid")))
        .map(Change.Altered::actual);
  }

  private static String primaryKey(Subject subject) {
    ObjectName table = subject.entry().owner().orElseThrow();
    String index =
        subject.scene().dropped(Kind.INDEX).findFirst().orElseThrow().name().simpleName();
    String notNull =
        NameList.of(subject.entry().valueOf("columns")).stream()
            .filter(it -> isNullable(table, it, subject.scene()))
            .map(it -> ConstraintSql.notNull(table, it) + "\n")
            .collect(Collectors.joining());
    return """
        %s-- in the one after it
        alter table %s add constraint %s primary key using index %s%s;"""
        .formatted(
            notNull,
            SqlNames.of(table),
            subject.identifier(),
            SqlNames.of(index),
            ConstraintSql.deferrable(subject.entry()));
  }

  private static boolean isNullable(ObjectName table, String column, Scene scene) {
    ObjectName name =
        ObjectName.of(
            Stream.concat(table.parts().stream(), Stream.of(column)).toArray(String[]::new));
    return scene
        .before(Kind.COLUMN, name)
        .filter(it -> it.attribute("nullability").isEmpty())
        .isPresent();
  }
}
