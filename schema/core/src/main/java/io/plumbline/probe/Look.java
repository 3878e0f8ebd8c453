package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;

/**
 * What is known of a database at one moment.
 *
 * @param result what the last read found
 * @param source how it is known that this still holds
 */
public record Look(CheckResult result, Source source) {

  public Look {
    requireNonNull(result, "result is null");
    requireNonNull(source, "source is null");
  }

  /** What an answer rests on, from the cheapest on. */
  public enum Source {
    /** No transaction has ended since that could have changed a schema: the first level. */
    TRANSACTIONS,
    /** The rows of the catalogs are still the same ones: the second level. */
    ROWS,
    /** The schema was read. */
    READ
  }
}
