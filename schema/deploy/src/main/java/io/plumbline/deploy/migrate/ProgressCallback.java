package io.plumbline.deploy.migrate;

import static org.flywaydb.core.api.callback.Event.AFTER_EACH_MIGRATE;
import static org.flywaydb.core.api.callback.Event.AFTER_MIGRATE;
import static org.flywaydb.core.api.callback.Event.BEFORE_EACH_MIGRATE;

import io.plumbline.deploy.ledger.LedgerRecorder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Tells of each migration and records what it left, as soon as it is committed: Flyway says that a
 * migration ended before it commits, so the next event is what proves it.
 */
final class ProgressCallback extends BaseCallback {

  private static final Set<Event> EVENTS =
      Set.of(BEFORE_EACH_MIGRATE, AFTER_EACH_MIGRATE, AFTER_MIGRATE);

  private final LedgerRecorder ledger;
  private final Consumer<String> progress;
  private long beganAt;
  private Optional<Runnable> ended = Optional.empty();
  private int committed;

  ProgressCallback(LedgerRecorder ledger, Consumer<String> progress) {
    this.ledger = ledger;
    this.progress = progress;
  }

  /** How many migrations were committed. */
  int committed() {
    return committed;
  }

  /** The migration that had just ended failed to commit. */
  void forgetUncommitted() {
    ended = Optional.empty();
  }

  @Override
  public boolean supports(Event event, Context context) {
    return EVENTS.contains(event);
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == AFTER_EACH_MIGRATE) {
      Duration time = Duration.ofNanos(System.nanoTime() - beganAt);
      MigrationInfo migration = context.getMigrationInfo();
      ended = Optional.of(() -> commit(migration, time));
      return;
    }
    ended.ifPresent(Runnable::run);
    ended = Optional.empty();
    beganAt = System.nanoTime();
  }

  private void commit(MigrationInfo migration, Duration time) {
    committed++;
    progress.accept("ran %s in %s ms".formatted(migration.getScript(), time.toMillis()));
    ledger.leftBy(FlywayRun.migration(migration));
  }

  @Override
  public String getCallbackName() {
    return "plumbline progress";
  }
}
