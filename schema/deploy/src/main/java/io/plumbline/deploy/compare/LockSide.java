package io.plumbline.deploy.compare;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Scope;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.ServerVersion;
import io.plumbline.check.LiveSchema;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.Migration;
import io.plumbline.lock.SchemaLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lock, as if it were a database that all of its migrations have run in.
 *
 * @param words what it is
 * @param lock the lock
 */
public record LockSide(String words, SchemaLock lock) implements Side {

  public LockSide {
    requireNonNull(words, "words is null");
    requireNonNull(lock, "lock is null");
  }

  @Override
  public Optional<Scope> fixedScope() {
    return Optional.of(lock.scope());
  }

  @Override
  public ReadSide read(Scope scope) {
    return new ReadSide(
        new LiveSchema(
            new ServerVersion(lock.serverMajor(), String.valueOf(lock.serverMajor())),
            lock.scope(),
            Selection.of(lock.scope(), lock.catalog()),
            List.of(),
            List.of(),
            history()),
        lock.spellings());
  }

  private Optional<History> history() {
    List<AppliedMigration> rows = new ArrayList<>();
    for (Migration migration : lock.migrations()) {
      rows.add(new AppliedMigration(rows.size() + 1, "SQL", migration, migration.script(), true));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new History(rows));
  }
}
