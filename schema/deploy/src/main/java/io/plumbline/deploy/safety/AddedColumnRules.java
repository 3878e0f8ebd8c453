package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Columns that are added to tables that have rows. */
final class AddedColumnRules {

  private static final String NEXT = "nextval(";

  static final List<SafetyRule> RULES =
      List.of(
          rule("add-column-rewrites", GROWS_WITH_TABLE)
              .when(scene -> added(scene, scene::isRewritten))
              .means(
                  "adding column {name} writes every row of {relation} anew, while nobody can read"
                      + " or write it",
                  "A value that is the same for all rows is kept in the catalog; one that must be"
                      + " computed row by row (a volatile default, a serial or identity column, a"
                      + " stored generated column, a domain with a constraint) has to be written"
                      + " into each row, under ACCESS EXCLUSIVE.",
                  AddedColumnRules::addInSteps),
          rule("add-column-not-null-fails", FAILS)
              .when(
                  scene ->
                      added(scene, table -> isScanned(scene, table) && !scene.isRewritten(table))
                          .filter(it -> it.entry().attribute("nullability").isPresent())
                          .filter(it -> it.entry().attribute("default").isEmpty()))
              .means(
                  "adding column {name} NOT NULL without a default fails as soon as {relation} has"
                      + " a row",
                  "The rows that are there have no value for it (23502); the throwaway database has"
                      + " none, and cannot show it. On an empty table it succeeds, and then the"
                      + " releases that do not know the column can insert nothing any more.",
                  subject ->
                      """
                      -- unless one default is right for all rows: then with that, in this migration
                      alter table %1$s add column %2$s %3$s;
                      -- then fill the rows that are there, in batches, each in a transaction
                      -- in the next migration
                      alter table %1$s add constraint %4$s
                        check (%2$s is not null) not valid;
                      -- in the one after it
                      alter table %1$s validate constraint %4$s;
                      alter table %1$s alter column %2$s set not null;
                      alter table %1$s drop constraint %4$s;"""
                          .formatted(
                              subject.table(),
                              subject.simple(),
                              subject.entry().valueOf("type"),
                              subject.simple("_not_null"))));

  private AddedColumnRules() {}

  private static Stream<Subject> added(Scene scene, Predicate<ObjectName> isHarmed) {
    return scene
        .added(Kind.COLUMN)
        .filter(it -> it.owner().filter(isHarmed).isPresent())
        .map(it -> Subject.of(it.owner().orElseThrow(), it).with(sequencesOrType(scene, it)));
  }

  /**
   * The sequences that the statement made for the column, else the type that its domain is over.
   */
  private static List<String> sequencesOrType(Scene scene, Entry column) {
    List<String> sequences = scene.added(Kind.SEQUENCE).map(it -> SqlNames.of(it.name())).toList();
    return sequences.isEmpty()
        ? scene
            .statement()
            .after()
            .ofKind(Kind.DOMAIN)
            .filter(it -> it.name().toString().equals(column.valueOf("type")))
            .map(it -> it.valueOf("type"))
            .toList()
        : sequences;
  }

  private static boolean isScanned(Scene scene, ObjectName table) {
    return scene.scannedUnderLock().anyMatch(it -> it.name().equals(table));
  }

  private static String addInSteps(Subject subject) {
    Entry column = subject.entry();
    if (column.attribute("expression").isPresent()) {
      return """
          -- from PostgreSQL 18 on: computed when it is read
          alter table %1$s add column %2$s %3$s generated always as %4$s virtual;
          -- before: a plain column, kept by a trigger, filled in batches
          alter table %1$s add column %2$s %3$s;"""
          .formatted(
              subject.table(),
              subject.simple(),
              column.valueOf("type"),
              Definitions.inBrackets(column.valueOf("expression")));
    }
    if (column.attribute("identity").isPresent() || column.valueOf("default").startsWith(NEXT)) {
      return numbered(subject);
    }
    if (column.attribute("default").isPresent()) {
      return filled(subject, column.valueOf("default"));
    }
    return """
        -- the type of the domain; its constraints as CHECK that are NOT VALID
        alter table %1$s add column %2$s %3$s;"""
        .formatted(subject.table(), subject.simple(), detail(subject));
  }

  private static String numbered(Subject subject) {
    String sequence = detail(subject);
    return """
        create sequence %1$s;
        %2$s
        alter sequence %1$s owned by %3$s.%4$s;"""
        .formatted(
            sequence,
            filled(subject, "nextval(" + Quoted.text(sequence) + ")"),
            subject.table(),
            subject.simple());
  }

  private static String filled(Subject subject, String value) {
    return """
        alter table %1$s add column %2$s %3$s;
        alter table %1$s alter column %2$s set default %4$s;
        -- then fill the rows that were there, in batches, each in a transaction of its own
        update %1$s set %2$s = %4$s where %2$s is null;"""
        .formatted(subject.table(), subject.simple(), subject.entry().valueOf("type"), value);
  }

  private static String detail(Subject subject) {
    return subject.details().stream().findFirst().orElseGet(() -> subject.entry().valueOf("type"));
  }
}
