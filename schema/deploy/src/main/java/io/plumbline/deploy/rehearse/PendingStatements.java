package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.observe.ScriptObservation;
import io.plumbline.deploy.observe.StatementObservation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of the statements that are pending.
 *
 * @param run how they ran on a throwaway database, empty where they did not
 */
record PendingStatements(Optional<ObservedRun> run) {

  /** On empty tables nobody sees what they would write. */
  private static final Pattern OPAQUE = Pattern.compile("(?is)(do|call|select|with|execute)\\b.*");

  PendingStatements {
    requireNonNull(run, "run is null");
  }

  private Stream<ScriptObservation> scripts() {
    return run.stream().flatMap(it -> it.scripts().stream());
  }

  private Stream<StatementObservation> statements() {
    return scripts().flatMap(script -> script.statements().stream());
  }

  /** A column as it was when it was made. */
  Optional<Entry> whenMade(Entry column) {
    return statements()
        .flatMap(it -> it.after().find(column.kind(), column.name()).stream())
        .findFirst();
  }

  /** The statements that change the type of a column. */
  List<String> changingType(Entry column) {
    return statements()
        .filter(it -> isChangedBy(it, column))
        .map(StatementObservation::sql)
        .toList();
  }

  private static boolean isChangedBy(StatementObservation statement, Entry column) {
    Optional<Entry> before = statement.before().find(column.kind(), column.name());
    Optional<Entry> after = statement.after().find(column.kind(), column.name());
    return before.isPresent()
        && after.isPresent()
        && !before.get().valueOf("type").equals(after.get().valueOf("type"));
  }

  /** What may change the rows of a table before they are looked at, empty where nothing does. */
  Optional<String> thatMayWriteTo(ObjectName table) {
    if (run.isEmpty() || run.get().failure().isPresent()) {
      return Optional.of("a migration that could not be observed");
    }
    return scripts().flatMap(script -> thatMayWriteTo(table, script)).findFirst();
  }

  private static Stream<String> thatMayWriteTo(ObjectName table, ScriptObservation script) {
    if (script.text().isEmpty()) {
      return Stream.of(script.script());
    }
    return script.statements().stream()
        .filter(it -> isOpaque(it) || writesTo(table, it))
        .map(it -> script.script() + ":" + it.line());
  }

  /**
   * Whether a statement writes rows of tables that are there, or may do it where they have some.
   */
  static boolean mayWrite(StatementObservation statement) {
    return isOpaque(statement)
        || statement.held().keySet().stream().anyMatch(it -> writesTo(it.name(), statement));
  }

  private static boolean isOpaque(StatementObservation statement) {
    return OPAQUE.matcher(statement.sql()).matches();
  }

  private static boolean writesTo(ObjectName table, StatementObservation statement) {
    return statement.held().entrySet().stream()
        .filter(lock -> lock.getKey().name().equals(table))
        .anyMatch(lock -> lock.getValue().contains(LockMode.ROW_EXCLUSIVE));
  }
}
