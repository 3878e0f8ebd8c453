package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks after each statement, to know which one does what. */
final class Blame implements ScriptWatch.Following {

  private final SnapshotReader reader;
  private final Scope scope;
  private final List<Seen> seen = new ArrayList<>();
  private Snapshot previous;

  /** What a statement did. */
  private record Seen(ScriptStatement statement, Effect effect) {}

  /**
   * @param before the database before the first statement
   */
  Blame(SnapshotReader reader, Scope scope, Snapshot before) {
    this.reader = reader;
    this.scope = scope;
    this.previous = before;
  }

  @Override
  public void after(Connection connection, ScriptStatement statement) throws SQLException {
    Snapshot now = reader.read(connection);
    SnapshotComparison.within(scope, previous, now)
        .forEach(effect -> seen.add(new Seen(statement, effect)));
    previous = now;
  }

  /** The first statement that touched what the effect is about. */
  Optional<ScriptStatement> of(Effect effect) {
    return seen.stream()
        .filter(it -> it.effect().concernsSameAs(effect))
        .map(Seen::statement)
        .findFirst();
  }
}
