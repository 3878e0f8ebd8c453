package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * What the pending migrations of a database did, one after the other.
 *
 * @param scripts the migrations that ran, in order
 * @param before the schema before the first
 * @param after the schema after the last
 * @param failure why they did not all run, empty where they did
 */
public record ObservedRun(
    List<ScriptObservation> scripts,
    Catalog before,
    Catalog after,
    Optional<StatementError> failure) {

  public ObservedRun {
    scripts = List.copyOf(scripts);
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
    requireNonNull(failure, "failure is null");
  }
}
