package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the live schema: the latest result and, where that is none, the last verdict.
 *
 * @param latest the result of the latest check
 * @param checkedAt when that check ended
 * @param verdict the latest verdict, empty when no check has ever come to one
 * @param verdictAt when that verdict was reached, empty without one
 * @param driftedSince when this process first saw the schema drifted, if the latest verdict says
 *     that it still is
 */
public record Observation(
    CheckResult latest,
    Instant checkedAt,
    Optional<Verdict> verdict,
    Optional<Instant> verdictAt,
    Optional<Instant> driftedSince) {

  public Observation {
    requireNonNull(latest, "latest is null");
    requireNonNull(checkedAt, "checkedAt is null");
    requireNonNull(verdict, "verdict is null");
    requireNonNull(verdictAt, "verdictAt is null");
    requireNonNull(driftedSince, "driftedSince is null");
  }

  static Observation first(CheckResult result, Instant at) {
    return new Observation(result, at, Optional.empty(), Optional.empty(), Optional.empty())
        .next(result, at);
  }

  Observation next(CheckResult result, Instant at) {
    if (result instanceof Verdict reached) {
      Optional<Instant> since =
          reached.outcome() == Outcome.DRIFTED
              ? driftedSince.or(() -> Optional.of(at))
              : Optional.empty();
      return new Observation(result, at, Optional.of(reached), Optional.of(at), since);
    }
    return new Observation(result, at, verdict, verdictAt, driftedSince);
  }

  /**
   * The state to answer with. A check that fails is no drift: what was serving is degraded at the
   * most. A schema that nobody ever saw is not known to serve.
   */
  public State state() {
    if (latest instanceof Verdict reached) {
      return reached.state();
    }
    return verdict.filter(it -> it.state().isReady()).isPresent()
        ? State.DEGRADED
        : State.UNHEALTHY;
  }

  /** Whether this tells people something that the one before did not. */
  boolean isNewsAfter(Observation before) {
    boolean areOtherFindings =
        latest instanceof Verdict reached
            && before.latest instanceof Verdict known
            && !reached.findings().equals(known.findings());
    return areOtherFindings || !latest.summary().equals(before.latest.summary());
  }
}
