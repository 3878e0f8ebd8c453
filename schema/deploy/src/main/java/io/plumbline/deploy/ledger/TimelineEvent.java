package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.history.AppliedMigration;
import io.plumbline.history.Migration;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Something that a deploy did to a schema, or found.
 *
 * @param kind what it was
 * @param migration the migration that it was about, empty for {@link Kind#FOUND}
 * @param installedOn when Flyway recorded it, by a clock whose time zone nobody recorded
 * @param recordedAt when the ledger recorded it
 * @param left the fingerprint of the schema after it, as the ledger has it
 */
public record TimelineEvent(
    Kind kind,
    Optional<Migration> migration,
    Optional<LocalDateTime> installedOn,
    Optional<Instant> recordedAt,
    Optional<Fingerprint> left) {

  /** What can happen to a schema. */
  public enum Kind {
    /** A migration ran. */
    MIGRATED,
    /** A migration failed. */
    FAILED,
    /** Flyway was told that all up to this version is there. */
    BASELINE,
    /** A migration was taken back. */
    REVERTED,
    /** A deploy found another schema than the deploy before had left. */
    FOUND
  }

  public TimelineEvent {
    requireNonNull(kind, "kind is null");
    requireNonNull(migration, "migration is null");
    requireNonNull(installedOn, "installedOn is null");
    requireNonNull(recordedAt, "recordedAt is null");
    requireNonNull(left, "left is null");
  }

  static TimelineEvent found(LedgerEntry entry) {
    return new TimelineEvent(
        Kind.FOUND,
        Optional.empty(),
        Optional.empty(),
        Optional.of(entry.recordedAt()),
        Optional.of(entry.fingerprint()));
  }

  static TimelineEvent of(
      AppliedMigration row, Optional<LocalDateTime> installedOn, Optional<LedgerEntry> recorded) {
    return new TimelineEvent(
        kind(row),
        Optional.of(row.migration()),
        installedOn,
        recorded.map(LedgerEntry::recordedAt),
        recorded.map(LedgerEntry::fingerprint));
  }

  private static Kind kind(AppliedMigration row) {
    if (!row.isSuccess()) {
      return Kind.FAILED;
    }
    if (row.isReversal()) {
      return Kind.REVERTED;
    }
    return row.isBaseline() ? Kind.BASELINE : Kind.MIGRATED;
  }
}
