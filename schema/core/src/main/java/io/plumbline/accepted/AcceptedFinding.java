package io.plumbline.accepted;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.impact.Finding;

/**
 * A difference that is accepted.
 *
 * @param finding the difference
 * @param acceptance the entry that accepts it
 */
public record AcceptedFinding(Finding finding, Acceptance acceptance) {

  public AcceptedFinding {
    requireNonNull(finding, "finding is null");
    requireNonNull(acceptance, "acceptance is null");
  }

  @Override
  public String toString() {
    return Escapes.visible(
        "%s (accepted until %s: %s)"
            .formatted(finding.describe(), acceptance.until(), acceptance.reason()));
  }
}
