package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Verdict;
import io.plumbline.deploy.ledger.LedgerReader;
import io.plumbline.deploy.ledger.Timeline;
import io.plumbline.deploy.ledger.TimelineReader;
import io.plumbline.probe.Look;
import io.plumbline.probe.ProbeEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Keeps what led to the live schema. It reads that when the probe has read the schema, so that
 * whoever asks never waits for the database.
 */
final class TimelineKeeper implements Consumer<ProbeEvent> {

  private final TimelineReader reader;
  private final DataSource connections;
  private volatile Optional<Timeline> latest = Optional.empty();

  /**
   * A deploy records what a migration left after the migration, when the probe has read already.
   */
  private boolean mayBeIncomplete;

  TimelineKeeper(TimelineReader reader, DataSource connections) {
    this.reader = requireNonNull(reader, "reader is null");
    this.connections = requireNonNull(connections, "connections is null");
  }

  static TimelineKeeper of(SchemaTarget target) {
    LedgerReader ledgers =
        new LedgerReader(target.settings().migrate().ledgerSchema(), target.settings().limits());
    return new TimelineKeeper(
        new TimelineReader(
            target.checker().expected().scope(), ledgers, target.settings().limits()),
        target.connections());
  }

  @Override
  public void accept(ProbeEvent event) {
    boolean isRead = event.look().source() == Look.Source.READ;
    if ((isRead || mayBeIncomplete) && event.look().result() instanceof Verdict verdict) {
      latest = Optional.of(reader.read(connections, verdict));
    }
    mayBeIncomplete = isRead;
  }

  /** What was read last, empty when nothing ever was. */
  Optional<Timeline> latest() {
    return latest;
  }
}
