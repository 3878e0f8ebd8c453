package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.deploy.safety.Severity;
import java.util.List;

/**
 * A migration that will run.
 *
 * @param script its name
 * @param observation whether it was run on a throwaway database
 * @param statements what it will do, in order; none where it was not run
 * @param findings what is dangerous in it
 */
public record Step(
    String script,
    Observation observation,
    List<PlannedStatement> statements,
    List<SafetyFinding> findings) {

  /** What is known of a migration. */
  public enum Observation {
    /** It ran on a throwaway database, to its end or to its failure. */
    OBSERVED,
    /** It is pending and did not run there. */
    NOT_OBSERVED
  }

  public Step {
    requireNonNull(script, "script is null");
    requireNonNull(observation, "observation is null");
    statements = List.copyOf(statements);
    findings = List.copyOf(findings);
  }

  static Step notObserved(String script) {
    return new Step(script, Observation.NOT_OBSERVED, List.of(), List.of());
  }

  /** The findings of this severity that are not allowed. */
  public List<SafetyFinding> findings(Severity severity) {
    return findings.stream()
        .filter(it -> it.severity() == severity && it.allowedBecause().isEmpty())
        .toList();
  }
}
