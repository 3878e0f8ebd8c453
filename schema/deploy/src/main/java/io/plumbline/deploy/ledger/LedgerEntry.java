package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.history.Migration;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of the ledger.
 *
 * @param recordedAt when it was recorded, by the clock of the server
 * @param migration the migration that left the schema so; empty for what a deploy found before it
 *     ran any, when that was not what the migration before had left
 * @param fingerprint the fingerprint of the schema, in the scope of the build that migrated
 */
public record LedgerEntry(
    Instant recordedAt, Optional<Migration> migration, Fingerprint fingerprint) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public LedgerEntry {
    requireNonNull(recordedAt, "recordedAt is null");
    requireNonNull(migration, "migration is null");
    requireNonNull(fingerprint, "fingerprint is null");
  }

  /** The moment to the minute, in UTC. */
  String moment() {
    return MINUTES.format(recordedAt);
  }
}
