package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;

/**
 * The database answers, but its schema as a whole cannot be compared with the lock.
 *
 * @param reason why, and what to do
 */
public record NotComparable(String reason) implements CheckResult {

  public NotComparable {
    reason = Escapes.visible(requireNonNull(reason, "reason is null"));
  }

  @Override
  public Outcome outcome() {
    return Outcome.NOT_COMPARABLE;
  }

  @Override
  public String summary() {
    return outcome().words() + ": " + reason;
  }
}
