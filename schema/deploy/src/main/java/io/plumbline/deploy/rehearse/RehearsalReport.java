package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlanResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rehearsal showed.
 *
 * @param plan the plan, or why there is none
 * @param probes what the rows have against what is to be
 * @param trial how the transaction ended
 */
public record RehearsalReport(PlanResult plan, List<ProbeResult> probes, Trial trial) {

  /** What no rehearsal can show, one sentence each. */
  public static final List<String> NOT_SHOWN =
      List.of(
          "what happens at the commit: deferred triggers of others, replicas, readers of the new"
              + " schema",
          "how long it takes, and who waits for whom, under another load",
          "what runs in no transaction, and what Flyway does beside the migrations: callbacks, its"
              + " history table",
          "plans of queries of other sessions, which a commit makes invalid",
          "numbers that sequences gave out: they are used up, though the rows are gone");

  // From the best to the worst: what is known to be wrong outweighs what is not known.
  private static final List<Outcome> ORDER =
      List.of(Outcome.IN_SYNC, Outcome.NOT_COMPARABLE, Outcome.COULD_NOT_CHECK, Outcome.DRIFTED);

  public RehearsalReport {
    requireNonNull(plan, "plan is null");
    probes = List.copyOf(probes);
    requireNonNull(trial, "trial is null");
  }

  /** How a command ends that rehearsed: the worst of all. */
  public Outcome outcome() {
    return Stream.concat(
            Stream.of(plan.outcome(), trial.ending().outcome()),
            probes.stream().map(it -> it.answer().outcome()))
        .max(Comparator.comparing(ORDER::indexOf))
        .orElseThrow();
  }

  /** The report for people, several lines, each ended by a newline. */
  public String text() {
    return plan instanceof Plan made ? text(made) : plan.summary() + "\n";
  }

  /** What it cannot show, one sentence each; nothing where it showed nothing. */
  public List<String> notShown() {
    return trial.ending() == Trial.Ending.REHEARSED ? NOT_SHOWN : List.of();
  }

  private String text(Plan made) {
    StringBuilder text = new StringBuilder();
    String words = trial.ending().words();
    if (trial.reasons().isEmpty()) {
      line(text, words);
    }
    trial.reasons().forEach(reason -> line(text, words + ": " + reason));
    line(text, "");
    line(text, "target    " + made.target());
    line(text, "plan      " + made.summary());
    if (probes.isEmpty()) {
      line(text, "rows      nothing to ask them");
    }
    probes.forEach(probe -> line(text, "rows      " + probe));
    notShown().forEach(it -> line(text, "not shown " + it));
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
