package io.plumbline.it.impact;

import io.plumbline.catalog.Catalog;
import io.plumbline.check.LiveSchema;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Judge;
import io.plumbline.lock.Spellings;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build could do before and after its schema was changed.
 *
 * @param findings the judgement of the change
 * @param before how each operation went on the expected schema
 * @param after how each went on the actual schema, by a new connection
 * @param warm how each went on the actual schema, by the connection that did it before
 */
record Trial(
    List<Finding> findings,
    Map<String, Outcome> before,
    Map<String, Outcome> after,
    Map<String, Outcome> warm) {

  private static final String REFRESH =
      """
      do $$
      declare it record;
      begin
        for it in select * from pg_matviews where ispopulated loop
          execute format('refresh materialized view %I.%I', it.schemaname, it.matviewname);
        end loop;
      end $$;
      """;

  static Trial of(Example example, Build build) throws SQLException {
    Values values = new Values();
    try {
      return run(example, build, values, build.inserts(values));
    } catch (ChangeRefused e) {
      // Some changes cannot be made to a table with such rows.
      return run(example, build, values, List.of());
    }
  }

  /** The names of the operations that worked before. */
  List<String> worked() {
    return before.entrySet().stream()
        .filter(it -> it.getValue() instanceof Outcome.Worked)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What fails after the change by a new connection. */
  List<Breakage> breakages() {
    return breakages(after);
  }

  /** What fails after the change, be it only by the connection that did it before. */
  List<Breakage> breakagesOfAnyConnection() {
    return Stream.of(after, warm).map(this::breakages).flatMap(List::stream).toList();
  }

  private List<Breakage> breakages(Map<String, Outcome> outcomes) {
    return worked().stream()
        .filter(operation -> outcomes.get(operation) instanceof Outcome.Failed)
        .map(operation -> new Breakage(operation, (Outcome.Failed) outcomes.get(operation)))
        .toList();
  }

  /** What reads something else after the change. */
  List<String> changes() {
    return worked().stream()
        .filter(operation -> after.get(operation) instanceof Outcome.Worked)
        .filter(operation -> !after.get(operation).equals(before.get(operation)))
        .map(it -> it + ": expected " + before.get(it) + ", found " + after.get(it))
        .toList();
  }

  private static Trial run(Example example, Build build, Values values, List<Operation> rows)
      throws SQLException {
    List<Operation> operations = build.operations(values);
    try (ReusedDatabase database = ReusedDatabase.filled(example.before())) {
      Session warm = Session.keepingPlans(database.user());
      warm.keep(rows);
      database.run(REFRESH);
      Map<String, Outcome> before = warm.run(operations);
      try {
        database.run(example.after());
      } catch (SQLException e) {
        throw new ChangeRefused(e);
      }
      LiveSchema actual = database.read();
      Session cold = Session.keepingNoPlans(database.owner());
      return new Trial(
          judge(build.expected(), actual), before, cold.run(operations), warm.run(operations));
    }
  }

  private static List<Finding> judge(LiveSchema expected, LiveSchema actual) {
    Catalog catalog = actual.catalog();
    SchemaDiff diff =
        SchemaDiff.between(expected.toLock(Spellings.NONE), catalog, actual.server().major());
    return Judge.judge(diff, expected.catalog(), catalog);
  }

  /** The server does not make the change while there are rows. */
  private static final class ChangeRefused extends SQLException {
    private static final long serialVersionUID = 1L;

    ChangeRefused(SQLException cause) {
      super(cause);
    }
  }
}
