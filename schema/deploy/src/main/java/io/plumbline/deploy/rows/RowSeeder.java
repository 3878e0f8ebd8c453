package io.plumbline.deploy.rows;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.rows.SeedTable.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts rows into every table of a throwaway database, parents before children.
 *
 * <p>Triggers fire and all rules hold, as they did for the rows of a real one. A table that takes
 * no row is told, with what the server said.
 */
public final class RowSeeder {

  private static final String LIMITS =
      "set local statement_timeout = '10s'; set local lock_timeout = '1s'";

  private final Connection connection;
  private final List<SeedTable> tables;
  private final Trial trial;
  private final Candidates candidates;
  private final Map<ObjectName, Integer> rows = new HashMap<>();
  private final List<NotSeeded> missing = new ArrayList<>();

  private RowSeeder(Connection connection, List<SeedTable> tables, Map<Long, ColumnType> types) {
    this.connection = connection;
    this.tables = tables;
    this.trial = new Trial(connection);
    this.candidates = new Candidates(trial, new TypeValues(types));
  }

  /**
   * Seeds the tables and commits.
   *
   * @param connection an idle connection to a throwaway database, left as it was
   * @param historyTable the name of Flyway's history table, which gets no row
   * @param shapes the rows that each table is to get, in this order
   * @throws SQLException when the server does not answer
   */
  public static Seeding seed(Connection connection, String historyTable, List<Shape> shapes)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(LIMITS);
      RowSeeder seeder = of(connection, historyTable);
      seeder.seed(shapes);
      connection.commit();
      return new Seeding(seeder.rows, seeder.missing);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static RowSeeder of(Connection connection, String historyTable) throws SQLException {
    // Only while reading: what triggers call is found by the session's path.
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local search_path = ''");
      return new RowSeeder(
          connection, TableReader.read(connection, historyTable), TypeReader.read(connection));
    } finally {
      connection.rollback(savepoint);
    }
  }

  private void seed(List<Shape> shapes) throws SQLException {
    List<SeedTable> waiting = new ArrayList<>(tables);
    Map<SeedTable, SQLException> refused = new LinkedHashMap<>();
    while (!waiting.isEmpty()) {
      SeedTable next = next(waiting);
      waiting.remove(next);
      insert(next, shapes).ifPresent(refusal -> refused.put(next, refusal));
    }
    // Rows that refer to each other in a circle can stand only together.
    if (!refused.isEmpty() && shapes.contains(Shape.FULL)) {
      for (SeedTable table : insertTogether(refused.keySet())) {
        refused.remove(table);
        rows.put(table.name(), 1);
        insert(table, shapes.stream().filter(it -> it != Shape.FULL).toList());
      }
    }
    refused.forEach((table, refusal) -> miss(table, Shape.FULL, refusal));
  }

  /** One whose parents have their rows; where there is none, one of a circle. */
  private static SeedTable next(List<SeedTable> waiting) {
    Map<ObjectName, SeedTable> byName = new HashMap<>();
    waiting.forEach(it -> byName.put(it.name(), it));
    Set<SeedTable> passed = new HashSet<>();
    SeedTable table = waiting.get(0);
    while (passed.add(table)) {
      Optional<SeedTable> parent = parentIn(byName, table);
      if (parent.isEmpty()) {
        return table;
      }
      table = parent.get();
    }
    return table;
  }

  private static Optional<SeedTable> parentIn(Map<ObjectName, SeedTable> waiting, SeedTable table) {
    return table.references().stream()
        .map(Reference::table)
        .filter(it -> !it.equals(table.name()))
        .flatMap(it -> Optional.ofNullable(waiting.get(it)).stream())
        .findFirst();
  }

  /** Why the table did not get its first row. */
  private Optional<SQLException> insert(SeedTable table, List<Shape> shapes) throws SQLException {
    for (Shape shape : shapes) {
      Optional<SQLException> refusal = insert(table, shape);
      if (refusal.isEmpty()) {
        rows.merge(table.name(), 1, Integer::sum);
      } else if (shape == Shape.FULL) {
        return refusal;
      } else {
        miss(table, shape, refusal.get());
      }
    }
    return Optional.empty();
  }

  private Optional<SQLException> insert(SeedTable table, Shape shape) throws SQLException {
    return new RowInsert(table, new ChoiceSearch(table, shape, candidates, trial).run(), trial)
        .run();
  }

  /** Inserts with the deferrable keys checked at the end; all of them or none. */
  private Set<SeedTable> insertTogether(Set<SeedTable> refused) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    trial.run("set constraints all deferred");
    Set<SeedTable> inserted = new LinkedHashSet<>();
    for (SeedTable table : refused) {
      if (insert(table, Shape.FULL).isEmpty()) {
        inserted.add(table);
      }
    }
    if (trial.run("set constraints all immediate").isPresent()) {
      connection.rollback(savepoint);
      return Set.of();
    }
    return inserted;
  }

  private void miss(SeedTable table, Shape shape, SQLException refusal) {
    missing.add(new NotSeeded(table.name(), shape, StatementError.of(refusal).toString()));
  }
}
