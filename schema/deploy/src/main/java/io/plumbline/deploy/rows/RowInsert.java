package io.plumbline.deploy.rows;

import io.plumbline.deploy.observe.Quoted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Inserts one row, and takes other values where a key is taken. */
final class RowInsert {

  private static final Set<String> TAKEN = Set.of("23505", "23P01");
  private static final int ATTEMPTS = 300;

  private final SeedTable table;
  private final List<Choices> choices;
  private final Trial trial;
  private final int[] chosen;

  RowInsert(SeedTable table, List<Choices> choices, Trial trial) {
    this.table = table;
    this.choices = choices;
    this.trial = trial;
    this.chosen = new int[choices.size()];
  }

  /** What the server said when it took no row, empty where it took one. */
  Optional<SQLException> run() throws SQLException {
    for (Choices each : choices) {
      if (each.tuples().isEmpty()) {
        return Optional.of(
            new SQLException(
                "found no values for %s that its rules allow"
                    .formatted(String.join(", ", each.columns()))));
      }
    }
    Optional<SQLException> refusal = trial.run(sql());
    for (int i = 0; i < ATTEMPTS && refusal.filter(this::isOvercome).isPresent(); i++) {
      refusal = trial.run(sql());
    }
    return refusal;
  }

  private String sql() {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      choices.get(i).columns().forEach(it -> names.add(Quoted.identifier(it)));
      values.addAll(choices.get(i).tuples().get(chosen[i]));
    }
    return names.isEmpty()
        ? "insert into " + table.sqlName() + " default values"
        : "insert into %s (%s) overriding system value values (%s)"
            .formatted(table.sqlName(), String.join(", ", names), String.join(", ", values));
  }

  /** Whether it is a key that is taken, and there is another one to try. */
  private boolean isOvercome(SQLException refusal) {
    if (!TAKEN.contains(refusal.getSQLState())) {
      return false;
    }
    List<Integer> concerned = concerned(keyOf(refusal));
    if (concerned.stream().anyMatch(it -> choices.get(it).isFilledByServer(chosen[it]))) {
      return true;
    }
    // As an odometer does, the free ones before those that refer to other rows.
    for (int i = concerned.size() - 1; i >= 0; i--) {
      int group = concerned.get(i);
      chosen[group] = (chosen[group] + 1) % choices.get(group).tuples().size();
      if (chosen[group] != 0) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> concerned(List<String> key) {
    List<Integer> concerned = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).columns().stream().anyMatch(key::contains)) {
        concerned.add(i);
      }
    }
    return concerned;
  }

  private List<String> keyOf(SQLException refusal) {
    return Optional.of(refusal)
        .filter(PSQLException.class::isInstance)
        .map(it -> ((PSQLException) it).getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint)
        .map(table.keys()::get)
        .orElse(List.of());
  }
}
