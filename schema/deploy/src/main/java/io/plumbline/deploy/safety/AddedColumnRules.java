package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import java.util.List;
import java.util.Optional;
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
                  AddedColumnRules::addWithValues));

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

  private static String addWithValues(Subject subject) {
    return """
        -- Only you know what the rows that are there should have: at first nullable
        alter table %1$s add column %2$s %3$s;
        -- then write the column for new rows, and fill the others in batches, each in a
        -- transaction of its own; where one value fits all of them, ADD COLUMN with NOT NULL and
        -- this value as DEFAULT is enough, and keeps it in the catalog; in the next migration
        %4$s"""
        .formatted(
            subject.table(),
            subject.identifier(),
            subject.entry().valueOf("type"),
            ConstraintSql.notNull(subject.relations().get(0), subject.simpleName()));
  }

  private static String addInSteps(Subject subject) {
    Entry column = subject.entry();
    if (column.attribute("expression").isPresent()) {
      return ComputedColumnSql.of(subject);
    }
    Optional<Entry> domain =
        column
            .nameIn("type")
            .flatMap(it -> subject.scene().statement().after().find(Kind.DOMAIN, it));
    String type = domain.map(it -> it.valueOf("type")).orElse(column.valueOf("type"));
    String add =
        "alter table %s add column %s %s;\n".formatted(subject.table(), subject.identifier(), type);
    String check = domain.map(it -> "\n" + domainCheck(subject, it)).orElse("");
    if (isNumbered(subject)) {
      return add + sequence(subject, type) + fill(subject) + check;
    }
    return column
        .attribute("default")
        .map(value -> add + setDefault(subject, value) + fill(subject) + check)
        .orElse(add.strip() + check);
  }

  /** Whether a sequence gives the values, which the statement makes, too. */
  private static boolean isNumbered(Subject subject) {
    ObjectName column = subject.entry().name();
    return subject
        .scene()
        .added(Kind.SEQUENCE)
        .anyMatch(
            it ->
                it.nameIn("owned by")
                    .or(() -> it.nameIn("identity of"))
                    .filter(column::equals)
                    .isPresent());
  }

  private static String sequence(Subject subject, String type) {
    ObjectName table = subject.relations().get(0);
    String sequence =
        SqlNames.beside(
            table, SqlNames.with(table.simpleName() + "_" + subject.simpleName(), "_numbers"));
    return "create sequence %s as %s owned by %s.%s;\n"
            .formatted(sequence, type, subject.table(), subject.identifier())
        + setDefault(subject, "nextval(%s)".formatted(Quoted.text(sequence)));
  }

  private static String setDefault(Subject subject, String value) {
    return "alter table %s alter column %s set default %s;\n"
        .formatted(subject.table(), subject.identifier(), value);
  }

  private static String fill(Subject subject) {
    return """
        -- then the rows that were there, each batch in a transaction of its own, until none is left
        update %1$s set %2$s = default where %2$s is null
          and ctid in (select ctid from %1$s where %2$s is null limit 10000);"""
        .formatted(subject.table(), subject.identifier());
  }

  /** The domain itself would rewrite the table; its base type under a CHECK does not. */
  private static String domainCheck(Subject subject, Entry domain) {
    String check = SqlNames.with(subject.simpleName(), "_is_" + domain.name().simpleName());
    return """
        alter table %1$s add constraint %2$s
          check (%3$s is null or %3$s::%4$s is not null) not valid;
        -- in the next migration
        alter table %1$s validate constraint %2$s;"""
        .formatted(subject.table(), check, subject.identifier(), SqlNames.of(domain.name()));
  }
}
