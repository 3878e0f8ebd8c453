package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.ExistingRelation;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.observe.ScriptObservation;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.observe.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * What must not be rehearsed: what would make others wait for longer the more rows there are, and
 * what no rollback takes back.
 *
 * <p>All of it is to be one transaction. What a migration locks is locked for those after it.
 */
final class Hazards {

  private static final Pattern TRANSACTION =
      Pattern.compile(
          "(?is)(begin|start|commit|end|abort|rollback|savepoint|release|prepare\\s+transaction)"
              + "\\b.*");

  /** They reach beyond the transaction, as PostgreSQL's documentation says of each. */
  private static final Pattern LASTING =
      Pattern.compile(
          "(?is)\\b(setval|dblink\\w*|lo_export|pg_terminate_backend|pg_cancel_backend"
              + "|pg_reload_conf|pg_rotate_logfile|pg_switch_wal|pg_create_restore_point"
              + "|pg_logical_emit_message|pg_promote|pg_drop_replication_slot"
              + "|pg_create_\\w+_replication_slot|pg_stat_reset\\w*|copy\\b.*\\bto)\\b");

  private static final Pattern COPIED =
      Pattern.compile("(?im)^\\s*copy\\b[^;]*\\bfrom\\s+stdin\\b");

  private final OccupiedTables tables;
  private final Optional<String> ofTheTarget;
  private final Map<ObjectName, String> locked = new HashMap<>();
  private final List<String> found = new ArrayList<>();

  private Hazards(OccupiedTables tables, Configuration flyway) {
    this.tables = tables;
    this.ofTheTarget =
        flyway.isPlaceholderReplacement()
            ? Optional.of(
                flyway.getPlaceholderPrefix() + "flyway" + flyway.getPlaceholderSeparator())
            : Optional.empty();
  }

  /** Each with its place, none where all can be rehearsed. */
  static List<String> in(ObservedRun run, OccupiedTables tables, Configuration flyway) {
    Hazards hazards = new Hazards(tables, flyway);
    run.scripts().forEach(hazards::examine);
    return hazards.found.stream().distinct().toList();
  }

  private void examine(ScriptObservation script) {
    if (script.text().isEmpty()) {
      found.add(
          script.script()
              + ": it is written in Java, and no rollback takes back all that Java can");
    }
    String text = script.text().orElse("");
    if (ofTheTarget.filter(text::contains).isPresent()) {
      found.add(script.script() + ": Flyway would fill its placeholders in from the target");
    }
    if (COPIED.matcher(text).find()) {
      found.add(script.script() + ": only Flyway copies rows out of a migration");
    }
    for (ScriptObservation.Order order : script.orders()) {
      examine(script.script() + ":" + order.line(), order.sql());
    }
    for (StatementObservation statement : script.statements()) {
      examine(script.script() + ":" + statement.line(), statement);
    }
  }

  private void examine(String place, String sql) {
    if (TRANSACTION.matcher(sql).matches()) {
      found.add(place + ": it begins, divides or ends a transaction itself");
    }
    Matcher lasting = LASTING.matcher(sql);
    if (lasting.find()) {
      String word = lasting.group(1).split("\\s", 2)[0];
      found.add(place + ": what it does by " + word + " is not rolled back");
    }
  }

  private void examine(String place, StatementObservation statement) {
    if (statement.surroundings() != Surroundings.SCRIPT_TRANSACTION) {
      found.add(place + ": its migration runs in no transaction");
    }
    statement.blockedByIt().forEach(it -> locked.putIfAbsent(it.table(), place));
    tables(statement.rewritten().stream())
        .filter(tables::has)
        .forEach(it -> found.add(place + ": it writes all rows of " + it + " anew"));
    tables(statement.scanned().stream())
        .filter(locked::containsKey)
        .filter(tables::has)
        .forEach(
            it ->
                found.add(
                    "%s: it reads rows of %s while nobody else can write to it%s"
                        .formatted(
                            place,
                            it,
                            locked.get(it).equals(place) ? "" : ", since " + locked.get(it))));
    if (PendingStatements.mayWrite(statement)) {
      readFor(statement)
          .filter(it -> !tables.sizeOf(it).isSmall())
          .forEach(
              it ->
                  found.add(
                      "%s: it changes rows or may do so, and %s has many (%s); what is rolled back stays as dead"
                              .formatted(place, it, tables.sizeOf(it))
                          + " rows"));
    }
  }

  private static Stream<ObjectName> tables(Stream<ExistingRelation> relations) {
    return relations.map(ExistingRelation::table).distinct().sorted();
  }

  /** A check of a foreign key reads one row for each that is written, in the mode ROW SHARE. */
  private static Stream<ObjectName> readFor(StatementObservation statement) {
    return tables(statement.scanned().stream())
        .filter(
            table ->
                statement.held().entrySet().stream()
                    .filter(lock -> lock.getKey().name().equals(table))
                    .anyMatch(
                        lock ->
                            lock.getValue().contains(LockMode.ACCESS_SHARE)
                                || lock.getValue().contains(LockMode.ROW_EXCLUSIVE)));
  }
}
