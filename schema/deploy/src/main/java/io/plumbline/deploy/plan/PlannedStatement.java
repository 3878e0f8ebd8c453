package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.ShownSql;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.observe.Surroundings;
import io.plumbline.deploy.observe.Wait;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.diff.Excerpt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A statement that will run.
 *
 * @param line the line of its migration on which it begins, from 1
 * @param sql the statement, without passwords
 * @param surroundings in what transaction it runs
 * @param duration how long it took on empty tables
 * @param effects what it does to tables that are there
 * @param waits how it waits for others where it runs in no transaction
 * @param error why it failed, empty where it did not
 */
public record PlannedStatement(
    int line,
    String sql,
    Surroundings surroundings,
    Duration duration,
    List<Effect> effects,
    List<Wait> waits,
    Optional<StatementError> error) {

  public PlannedStatement {
    requireNonNull(sql, "sql is null");
    requireNonNull(surroundings, "surroundings is null");
    requireNonNull(duration, "duration is null");
    effects = List.copyOf(effects);
    waits = List.copyOf(waits);
    requireNonNull(error, "error is null");
  }

  static PlannedStatement of(
      StatementObservation statement, Function<ObjectName, TableSize> sizes) {
    return new PlannedStatement(
        statement.line(),
        ShownSql.of(statement.sql()),
        statement.surroundings(),
        statement.duration(),
        Effect.of(statement, sizes),
        statement.waits(),
        statement.error());
  }

  /** The statement on one line, shortened. */
  public String excerpt() {
    return Excerpt.of(sql, sql);
  }
}
