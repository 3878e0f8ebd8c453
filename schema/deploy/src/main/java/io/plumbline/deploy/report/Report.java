package io.plumbline.deploy.report;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.compare.Side;
import io.plumbline.deploy.ledger.DatedCheck;
import io.plumbline.deploy.plan.NoPlan;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlanResult;
import io.plumbline.deploy.rehearse.RehearsalReport;
import java.util.Optional;

/**
 * What a command found, before it has a format: a plan, a rehearsal with its plan, or a check.
 *
 * @param command the command, such as {@code plan}
 * @param sides what a check compared, empty where it is the build and its database
 * @param plan the plan, empty where a check was made or nothing could be planned
 * @param rehearsal the rehearsal of the plan, empty where there was none
 * @param check the check, or why nothing could be planned; empty beside a plan
 */
public record Report(
    String command,
    Optional<Sides> sides,
    Optional<Plan> plan,
    Optional<RehearsalReport> rehearsal,
    Optional<DatedCheck> check) {

  /**
   * The two that were compared, in words without credentials.
   *
   * @param expected the one that is taken for right
   * @param actual the one that may differ
   */
  public record Sides(String expected, String actual) {
    public Sides {
      requireNonNull(expected, "expected is null");
      requireNonNull(actual, "actual is null");
    }
  }

  public Report {
    requireNonNull(command, "command is null");
    requireNonNull(sides, "sides is null");
    requireNonNull(rehearsal, "rehearsal is null");
    if (plan.isPresent() == check.isPresent()) {
      throw new IllegalArgumentException("a report is of a plan or of a check, and of one");
    }
  }

  /** The report of a plan. */
  public static Report plan(PlanResult result) {
    return plan("plan", result, Optional.empty());
  }

  /** The report of a rehearsal. */
  public static Report rehearsal(RehearsalReport rehearsal) {
    return plan("rehearse", rehearsal.plan(), Optional.of(rehearsal));
  }

  private static Report plan(
      String command, PlanResult result, Optional<RehearsalReport> rehearsal) {
    return result instanceof NoPlan none
        ? check(command, Optional.empty(), new DatedCheck(none.cause(), Optional.empty()))
        : new Report(
            command, Optional.empty(), Optional.of((Plan) result), rehearsal, Optional.empty());
  }

  /** The report of a database that was compared with the build. */
  public static Report verify(DatedCheck check) {
    return check("verify", Optional.empty(), check);
  }

  /** The report of any two that were compared. */
  public static Report drift(Side expected, Side actual, CheckResult result) {
    return check(
        "drift",
        Optional.of(new Sides(expected.words(), actual.words())),
        new DatedCheck(result, Optional.empty()));
  }

  private static Report check(String command, Optional<Sides> sides, DatedCheck check) {
    return new Report(command, sides, Optional.empty(), Optional.empty(), Optional.of(check));
  }

  /** How the command ends. */
  public Outcome outcome() {
    return rehearsal
        .map(RehearsalReport::outcome)
        .or(() -> plan.map(Plan::outcome))
        .orElseGet(() -> result().outcome());
  }

  /** What it found, in one line. */
  public String summary() {
    return rehearsal
        .map(it -> it.trial().summary())
        .or(() -> plan.map(Plan::summary))
        .orElseGet(() -> result().summary());
  }

  /** It for people, several lines, each ended by a newline. */
  public String text() {
    return TextFormat.of(this);
  }

  /** What the check found, empty for a plan and where nothing could be compared. */
  Optional<Verdict> verdict() {
    return check.flatMap(
        it -> it.result() instanceof Verdict verdict ? Optional.of(verdict) : Optional.empty());
  }

  /** Why nothing could be planned or compared, empty where it could. */
  Optional<CheckResult> failure() {
    return check.map(DatedCheck::result).filter(it -> !(it instanceof Verdict));
  }

  private CheckResult result() {
    return check.orElseThrow().result();
  }
}
