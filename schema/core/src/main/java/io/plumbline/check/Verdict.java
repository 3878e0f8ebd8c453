package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.catalog.Escapes;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.MigrationVersion;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import io.plumbline.lock.Fingerprint;
import io.plumbline.lock.SchemaLock;
import java.util.List;
import java.util.Optional;

/**
 * How a live schema stands to the one that a build was generated from.
 *
 * <p>What the role could not read is neither missing nor in sync: where nothing else differs, the
 * outcome is {@code could not check}, and the state degraded at the best.
 *
 * @param expected the fingerprint of the build's schema
 * @param actual the fingerprint of the live schema, as far as it was read
 * @param migration the newest migration of the build, empty when it has none
 * @param history how the histories relate
 * @param findings what differs and what that does, in the order of the objects, those of partitions
 *     that jobs make last; without what is accepted
 * @param accepted what differs and is accepted for this environment
 * @param acceptanceProblems the entries of the accepted drift that do not hold
 * @param incomparable what can be called neither equal nor different, one sentence each
 * @param unread what the role may not read of the live schema, one sentence each
 * @param notCompared what the check did not look at, one sentence each
 * @param policy which state differences make in this environment
 */
public record Verdict(
    Fingerprint expected,
    Fingerprint actual,
    Optional<MigrationVersion> migration,
    HistoryRelation history,
    List<Finding> findings,
    List<AcceptedFinding> accepted,
    List<AcceptanceProblem> acceptanceProblems,
    List<String> incomparable,
    List<String> unread,
    List<String> notCompared,
    ImpactPolicy policy)
    implements CheckResult {

  public Verdict {
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    requireNonNull(migration, "migration is null");
    requireNonNull(history, "history is null");
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    acceptanceProblems = List.copyOf(acceptanceProblems);
    incomparable = incomparable.stream().map(Escapes::visible).toList();
    unread = unread.stream().map(Escapes::visible).toList();
    notCompared = notCompared.stream().map(Escapes::visible).toList();
    requireNonNull(policy, "policy is null");
  }

  /** Compares a live schema with the lock of a build and judges the differences. */
  public static Verdict of(SchemaLock expected, LiveSchema actual) {
    return of(expected, actual, Allowance.NONE);
  }

  /**
   * Compares a live schema with the lock of a build and judges the differences.
   *
   * @param allowance what the environment is allowed to differ in; both sides are in its scope
   */
  public static Verdict of(SchemaLock expected, LiveSchema actual, Allowance allowance) {
    return new Comparison(expected, actual).verdict(allowance);
  }

  @Override
  public Outcome outcome() {
    boolean isHistoryFine =
        history.relation() == Relation.SAME || history.relation() == Relation.AHEAD;
    if (!findings.isEmpty() || !acceptanceProblems.isEmpty() || !isHistoryFine) {
      return Outcome.DRIFTED;
    }
    if (!unread.isEmpty()) {
      return Outcome.COULD_NOT_CHECK;
    }
    return incomparable.isEmpty() ? Outcome.IN_SYNC : Outcome.NOT_COMPARABLE;
  }

  /** Whether the live schema serves the build, by the policy of the environment. */
  public State state() {
    return state(policy);
  }

  /** What it would be without a policy of the environment. */
  public State stateByDefault() {
    return state(ImpactPolicy.DEFAULT);
  }

  private State state(ImpactPolicy by) {
    State state = by.state(history.relation(), worstImpact());
    boolean isSure = incomparable.isEmpty() && unread.isEmpty() && acceptanceProblems.isEmpty();
    return state == State.HEALTHY && !isSure ? State.DEGRADED : state;
  }

  /** The worst impact of the findings that are not accepted, empty without such. */
  public Optional<Impact> worstImpact() {
    return findings.stream().map(Finding::impact).max(Impact::compareTo);
  }

  @Override
  public String summary() {
    return switch (outcome()) {
      case IN_SYNC ->
          Outcome.IN_SYNC.words() + " (" + history.relation().words() + ")" + countAccepted();
      case NOT_COMPARABLE ->
          Outcome.NOT_COMPARABLE.words()
              + ": "
              + count(incomparable.size(), "difference")
              + " that the server version may explain";
      case COULD_NOT_CHECK ->
          "%s: %s; no difference in the rest; %s"
              .formatted(Outcome.COULD_NOT_CHECK.words(), String.join("; ", unread), nextStep());
      case DRIFTED ->
          "%s: %s; %s; %s"
              .formatted(Outcome.DRIFTED.words(), countDifferences(), cause(), nextStep());
    };
  }

  private String countDifferences() {
    String breaking =
        worstImpact().filter(it -> it == Impact.BREAKING).isPresent()
            ? " (%s breaking)"
                .formatted(findings.stream().filter(it -> it.impact() == Impact.BREAKING).count())
            : "";
    String differences =
        findings.isEmpty()
            ? "no difference in the schema"
            : count(findings.size(), "difference") + breaking;
    return differences
        + countAccepted()
        + (acceptanceProblems.isEmpty()
            ? ""
            : ", %s of accepted drift that %s"
                .formatted(
                    acceptanceProblems.size() == 1
                        ? "1 entry"
                        : acceptanceProblems.size() + " entries",
                    acceptanceProblems.size() == 1 ? "does not hold" : "do not hold"));
  }

  private String countAccepted() {
    return accepted.isEmpty() ? "" : ", " + accepted.size() + " accepted";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Where the difference comes from, as far as the histories tell, without any name. */
  public String cause() {
    return new Advice(this).cause();
  }

  /** What to do about the cause, a sentence without a full stop. */
  public String nextStep() {
    return new Advice(this).nextStep();
  }

  /**
   * What to do about one finding, a sentence without a full stop. It heeds the history: what a
   * newer release or another application has made must not be dropped because this build does not
   * know it.
   */
  public String nextStep(Finding finding) {
    return new Advice(this).nextStep(finding);
  }
}
