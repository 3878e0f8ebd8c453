package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.deploy.safety.Severity;
import io.plumbline.history.HistoryRelation;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a deploy will do to a target.
 *
 * @param madeAt when it was begun
 * @param build the fingerprint of the lock of the build that is to be deployed
 * @param target which database it is, in words without credentials
 * @param history how its history stands to the build's migrations
 * @param drift what differs in it from what its own migrations make, before anything runs; empty
 *     where they were not run again
 * @param steps the migrations that will run, in order
 * @param end what differs after them from what the build expects; empty where they did not run to
 *     their end
 * @param releases what the schema after them does to the releases that still run
 * @param reasons why the deploy may not go on, none where it may
 * @param notes what else has to be known, one sentence each
 */
public record Plan(
    Instant madeAt,
    Fingerprint build,
    String target,
    HistoryRelation history,
    Optional<Comparison> drift,
    List<Step> steps,
    Optional<Comparison> end,
    List<ReleaseImpact> releases,
    List<Reason> reasons,
    List<String> notes)
    implements PlanResult {

  public Plan {
    requireNonNull(madeAt, "madeAt is null");
    requireNonNull(build, "build is null");
    requireNonNull(target, "target is null");
    requireNonNull(history, "history is null");
    requireNonNull(drift, "drift is null");
    steps = List.copyOf(steps);
    requireNonNull(end, "end is null");
    releases = List.copyOf(releases);
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /** Whether the deploy may go on: the worst that follows from a reason. */
  public Decision decision() {
    return reasons.stream()
        .map(Reason::decision)
        .max(Comparator.naturalOrder())
        .orElse(Decision.MAY_GO_ON);
  }

  @Override
  public Outcome outcome() {
    return decision().outcome();
  }

  /** The findings of this severity about all migrations that are not allowed. */
  public List<SafetyFinding> findings(Severity severity) {
    return steps.stream().flatMap(it -> it.findings(severity).stream()).toList();
  }

  @Override
  public String summary() {
    String migrations =
        steps.isEmpty() ? "no migration is pending" : Words.count(steps.size(), "migration");
    int warnings = findings(Severity.WARNING).size();
    String found = warnings == 0 ? "" : ", " + Words.count(warnings, "warning");
    return switch (decision()) {
      case MAY_GO_ON -> decision().words() + ": " + migrations + found;
      case CANNOT_PROVE, REFUSED ->
          reasons.stream()
              .filter(it -> it.decision() == decision())
              .findFirst()
              .orElseThrow()
              .toString();
    };
  }
}
