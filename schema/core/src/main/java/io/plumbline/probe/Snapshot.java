package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

/**
 * Which transactions had ended at one moment, as {@code pg_current_snapshot()} tells.
 *
 * @param oldestRunning the transaction id, 64 bits wide, below which all had ended
 * @param next the id from which on none had ended
 * @param text what PostgreSQL writes: both of these, and on a primary the ids between them that
 *     still ran
 */
record Snapshot(long oldestRunning, long next, String text) {

  // Ages are 31 bits wide. Long before that a read is due for other reasons.
  private static final long COMPARABLE_AGE = 1L << 30;

  Snapshot {
    requireNonNull(text, "text is null");
  }

  static Snapshot parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a snapshot: expected xmin:xmax:xips, found " + text);
    }
    return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), text);
  }

  /** Whether no transaction with an id below {@link #next} still ran. */
  boolean isComplete() {
    return oldestRunning == next;
  }

  /** Whether the ages of rows still tell which of them are younger than the reference. */
  boolean isComparableWith(Snapshot reference) {
    return next - reference.oldestRunning < COMPARABLE_AGE;
  }

  /** The oldest as PostgreSQL's type {@code xid} has it, which are the lower 32 bits. */
  String oldestAsXid() {
    return Long.toString(oldestRunning & 0xffff_ffffL);
  }
}
