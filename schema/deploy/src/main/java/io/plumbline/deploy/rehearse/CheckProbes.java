package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rows may have against the checks that are to be, of tables and of domains.
 *
 * @param sql questions to the target
 */
record CheckProbes(ProbeSql sql) {

  Stream<Probe> find() {
    return sql.end()
        .ofKind(Kind.CONSTRAINT)
        .filter(it -> it.valueOf("type").equals("check"))
        .filter(KeyProbes::isChecked)
        .filter(this::isNew)
        .flatMap(this::questions);
  }

  private boolean isNew(Entry check) {
    Optional<Entry> before = sql.target().find(Kind.CONSTRAINT, check.name());
    return before.isEmpty()
        || !KeyProbes.isChecked(before.get())
        || !before.get().attribute("check").equals(check.attribute("check"));
  }

  private Stream<Probe> questions(Entry check) {
    ObjectName owner = check.owner().orElseThrow();
    boolean isDerived = check.attribute("origin").isPresent() && sql.isPartition(owner);
    if (sql.hasTable(owner)) {
      return isDerived
          ? Stream.empty()
          : Stream.of(question(check, owner, sql.rowsWithNewColumns(owner)));
    }
    return sql.target().find(Kind.DOMAIN, owner).isPresent()
        ? sql.target()
            .ofKind(Kind.COLUMN)
            .filter(column -> column.nameIn("type").filter(owner::equals).isPresent())
            .filter(column -> column.owner().filter(sql::hasTable).isPresent())
            .filter(column -> !sql.isPartition(column.owner().orElseThrow()))
            .map(column -> ofDomain(check, column))
        : Stream.empty();
  }

  /** The expression calls the value by the keyword VALUE, which a column can be called, too. */
  private Probe ofDomain(Entry check, Entry column) {
    ObjectName table = column.owner().orElseThrow();
    return question(
        check,
        table,
        "(select %s as value from %s)"
            .formatted(Quoted.identifier(column.name().simpleName()), sql.rowsOf(table)));
  }

  private static Probe question(Entry check, ObjectName table, String rows) {
    String expression = check.valueOf("check");
    return new Probe.Question(
        check,
        "the check %s is new for %s".formatted(check, table),
        table,
        "rows that violate " + Escapes.visible(expression),
        // NULL is no violation.
        ProbeSql.count("%s c where not (%s)".formatted(rows, expression)),
        Probe.Path.QUALIFIED);
  }
}
