package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.State;
import java.util.Optional;

/**
 * Which state a difference makes, by its impact; every setting has a default.
 *
 * @param breaking what a breaking difference makes; default {@code unhealthy}
 * @param risky what a risky one makes; default {@code degraded}
 * @param harmless what a harmless one makes; default {@code degraded}
 */
@SelfValidating
public record PolicyConfiguration(State breaking, State risky, State harmless) {

  public PolicyConfiguration {
    requireNonNull(breaking, "breaking is null");
    requireNonNull(risky, "risky is null");
    requireNonNull(harmless, "harmless is null");
  }

  /** All defaults. */
  public PolicyConfiguration() {
    this(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @JsonCreator
  PolicyConfiguration(
      @JsonProperty("breaking") Optional<State> breaking,
      @JsonProperty("risky") Optional<State> risky,
      @JsonProperty("harmless") Optional<State> harmless) {
    this(
        breaking.orElse(ImpactPolicy.DEFAULT.breaking()),
        risky.orElse(ImpactPolicy.DEFAULT.risky()),
        harmless.orElse(ImpactPolicy.DEFAULT.harmless()));
  }

  /** Reports a policy that makes more of less. */
  @SelfValidation
  public void validateOrder(ViolationCollector problems) {
    try {
      policy();
    } catch (IllegalArgumentException e) {
      problems.addViolation(e.getMessage());
    }
  }

  ImpactPolicy policy() {
    return new ImpactPolicy(breaking, risky, harmless);
  }
}
