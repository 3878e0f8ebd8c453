package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Columns that are added to tables that have rows. */
final class AddedColumnRules {

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
                      -- with a default that is the same for all rows, which is kept in the catalog
                      alter table %1$s add column %2$s %3$s not null default …;
                      -- or nullable, filled in batches, then NOT NULL as set-not-null-scans says
                      alter table %1$s add column %2$s %3$s;"""
                          .formatted(
                              subject.relation(),
                              subject.name(),
                              subject.entry().valueOf("type"))));

  private AddedColumnRules() {}

  private static Stream<Subject> added(Scene scene, Predicate<ObjectName> isHarmed) {
    return scene
        .added(Kind.COLUMN)
        .filter(it -> it.owner().filter(isHarmed).isPresent())
        .map(it -> Subject.of(it.owner().orElseThrow(), it));
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
              subject.relation(),
              subject.name(),
              column.valueOf("type"),
              column.valueOf("expression"));
    }
    Function<String, String> fill =
        value ->
            """
            alter table %1$s add column %2$s %3$s;
            alter table %1$s alter column %2$s set default %4$s;
            -- then fill the rows that were there, in batches, each in a transaction of its own
            update %1$s set %2$s = %4$s where %2$s is null;"""
                .formatted(subject.relation(), subject.name(), column.valueOf("type"), value);
    return column
        .attribute("default")
        .map(fill)
        .orElseGet(
            () ->
                column.attribute("identity").isPresent()
                    ? fill.apply("nextval('a_new_sequence')")
                    : """
                    -- a type without a constraint; the constraint as a CHECK that is NOT VALID
                    alter table %1$s add column %2$s text;"""
                        .formatted(subject.relation(), subject.name()));
  }
}
