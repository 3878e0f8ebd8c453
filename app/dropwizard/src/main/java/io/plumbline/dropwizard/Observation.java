package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;
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
 */
record Observation(
    CheckResult latest, Instant checkedAt, Optional<Verdict> verdict, Optional<Instant> verdictAt) {

  Observation {
    requireNonNull(latest, "latest is null");
    requireNonNull(checkedAt, "checkedAt is null");
    requireNonNull(verdict, "verdict is null");
    requireNonNull(verdictAt, "verdictAt is null");
  }

  static Observation first(CheckResult result, Instant at) {
    return new Observation(result, at, Optional.empty(), Optional.empty()).next(result, at);
  }

  Observation next(CheckResult result, Instant at) {
    return result instanceof Verdict newVerdict
        ? new Observation(result, at, Optional.of(newVerdict), Optional.of(at))
        : new Observation(result, at, verdict, verdictAt);
  }

  /**
   * The state to answer with. A check that fails is no drift: what was serving is degraded at the
   * most. A schema that nobody ever saw is not known to serve.
   */
  State state() {
    if (latest instanceof Verdict newVerdict) {
      return newVerdict.state();
    }
    return verdict.filter(it -> it.state().isReady()).isPresent()
        ? State.DEGRADED
        : State.UNHEALTHY;
  }
}
