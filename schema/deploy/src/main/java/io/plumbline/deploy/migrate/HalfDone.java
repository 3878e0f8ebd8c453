package io.plumbline.deploy.migrate;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;

/**
 * Something that an interrupted migration left behind.
 *
 * @param bearing what it means for the next run
 * @param what what it is and how it came about, a sentence without a full stop
 * @param mend the SQL that mends it
 */
public record HalfDone(Bearing bearing, String what, String mend) {

  /** What something half done means for the next run of the migrations. */
  public enum Bearing {
    /** A migration that is to run would fail on it, or pass over it as if it were whole. */
    STOPS_MIGRATIONS,
    /** No migration that is to run meets it. */
    STANDS_APART
  }

  public HalfDone {
    requireNonNull(bearing, "bearing is null");
    requireNonNull(what, "what is null");
    requireNonNull(mend, "mend is null");
  }

  @Override
  public String toString() {
    return "half done: " + Escapes.visible(what) + "\n  mend: " + Escapes.visible(mend);
  }
}
