package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.ScopeRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What one environment is allowed to differ in, and what becomes of what it is not.
 *
 * <p>An exclusion takes objects from both sides of the comparison and is always said; what else the
 * lock compares, no environment can change.
 *
 * @param exclusions objects that are not compared in this environment
 * @param acceptedDrift the differences that are accepted here, each until a day
 * @param policy which state the other differences make
 * @param clock tells the day
 */
public record Allowance(
    List<ObjectPattern> exclusions, AcceptedDrift acceptedDrift, ImpactPolicy policy, Clock clock) {

  /** Nothing may differ. */
  public static final Allowance NONE =
      new Allowance(List.of(), AcceptedDrift.NONE, ImpactPolicy.DEFAULT, Clock.systemUTC());

  public Allowance {
    exclusions = List.copyOf(exclusions);
    requireNonNull(acceptedDrift, "acceptedDrift is null");
    requireNonNull(policy, "policy is null");
    requireNonNull(clock, "clock is null");
  }

  /** The exclusions as rules of a scope. */
  public List<ScopeRule> rules() {
    return exclusions.stream()
        .map(pattern -> new ScopeRule(ScopeRule.Form.EXCLUDE, pattern, Optional.empty()))
        .toList();
  }

  /** Whether the last day of a difference that was accepted is past by now. */
  boolean hasExpired(Verdict verdict) {
    return verdict.accepted().stream().anyMatch(it -> it.acceptance().until().isBefore(today()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
