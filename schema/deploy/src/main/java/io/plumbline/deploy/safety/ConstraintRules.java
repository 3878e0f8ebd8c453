package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.diff.Change;
import java.util.List;
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
                  subject ->
                      notValid(subject, "check " + inBrackets(subject.entry().valueOf("check")))),
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
                      alter domain %1$s add constraint %2$s check %3$s not valid;
                      -- in the next migration, when few write
                      alter domain %1$s validate constraint %2$s;"""
                          .formatted(
                              subject.entry().owner().orElseThrow(),
                              subject.name(),
                              inBrackets(subject.entry().valueOf("check")))),
          rule("add-foreign-key-scans", GROWS_WITH_TABLE)
              .when(scene -> added(scene, "foreign key"))
              .means(
                  "adding the foreign key {name} reads every row of {relation}, while nobody can"
                      + " write to it or to the table it references",
                  "ADD CONSTRAINT … FOREIGN KEY holds SHARE ROW EXCLUSIVE on both tables until"
                      + " each row has found its partner. NOT VALID checks new rows alone"
                      + " (on partitioned tables from 18 on), and VALIDATE CONSTRAINT reads the"
                      + " others beside readers and writers.",
                  subject -> notValid(subject, foreignKey(subject.entry()))),
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
                  subject ->
                      """
                      -- in this migration: what adds the constraint NOT VALID
                      -- in the next migration
                      alter table %s validate constraint %s;"""
                          .formatted(subject.relation(), subject.name())),
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
                  subject ->
                      """
                      -- first make %2$s NOT NULL: see set-not-null-scans
                      alter table %1$s add constraint %3$s primary key using index %3$s;"""
                          .formatted(
                              subject.relation(),
                              subject.entry().valueOf("columns"),
                              subject.name())),
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
                  subject ->
                      """
                      -- in a migration that is not in a transaction
                      create unique index concurrently %2$s on %1$s (%4$s);
                      -- in the next migration
                      alter table %1$s add constraint %2$s %3$s using index %2$s;"""
                          .formatted(
                              subject.relation(),
                              subject.name(),
                              subject.entry().valueOf("type"),
                              subject.entry().valueOf("columns"))),
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
                      create table %1$s_new (like %1$s including all);
                      alter table %1$s_new add constraint %2$s %3$s;"""
                          .formatted(
                              subject.relation(),
                              subject.name(),
                              subject.entry().valueOf("definition"))));

  private ConstraintRules() {}

  /** Constraints of this type that were added where a table was read under a lock. */
  private static Stream<Subject> added(Scene scene, String type) {
    return Scene.about(
        scene.added(Kind.CONSTRAINT).filter(it -> it.valueOf("type").equals(type)),
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

  private static String notValid(Subject subject, String definition) {
    return """
        alter table %1$s add constraint %2$s
          %3$s not valid;
        -- in the next migration
        alter table %1$s validate constraint %2$s;"""
        .formatted(subject.entry().owner().orElseThrow(), subject.name(), definition);
  }

  private static String foreignKey(Entry constraint) {
    return "foreign key (%s) references %s (%s)"
        .formatted(
            constraint.valueOf("columns"),
            constraint.valueOf("references"),
            constraint.valueOf("referenced columns"));
  }

  private static String inBrackets(String expression) {
    return expression.startsWith("(") ? expression : "(" + expression + ")";
  }
}
