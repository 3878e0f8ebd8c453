package io.plumbline.dropwizard.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Verdict;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedFinding;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedMigration;
import io.plumbline.history.Migration;
import io.plumbline.history.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a plan is still ahead of the live schema.
 *
 * @param steps the migrations of the plan, each with what became of it
 * @param unplanned the migrations of this build that are pending and that the plan says nothing of
 */
public record PlanOutlook(List<Step> steps, List<Migration> unplanned) {

  /** What became of a migration that was pending when the plan was made. */
  public enum Standing {
    /** It is of this build and has not run. */
    PENDING(""),
    /** It has run; its findings are no longer open. */
    RAN("has run"),
    /** This build has it with another text, so nobody has planned that one. */
    OTHER_TEXT("this build has it with another text"),
    /** This build does not have it, and it has not run. */
    OF_ANOTHER_BUILD("not of this build, has not run"),
    /** Nobody can tell from here. */
    UNKNOWN("nobody knows here whether it has run");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** It in words, none where it is as it should be. */
    public String words() {
      return words;
    }
  }

  /**
   * A migration of the plan.
   *
   * @param migration what was planned
   * @param standing what became of it
   */
  public record Step(PlannedMigration migration, Standing standing) {
    public Step {
      requireNonNull(migration, "migration is null");
      requireNonNull(standing, "standing is null");
    }

    /** Whether it is behind us. */
    public boolean hasRun() {
      return standing == Standing.RAN;
    }
  }

  public PlanOutlook {
    steps = List.copyOf(steps);
    unplanned = List.copyOf(unplanned);
  }

  /**
   * Relates a plan to what is known.
   *
   * @param build the migrations of the build that runs
   * @param verdict what was seen of the database, empty when nothing ever was
   */
  public static PlanOutlook of(DeployPlan plan, List<Migration> build, Optional<Verdict> verdict) {
    Live live = new Live(build, verdict);
    List<Step> steps = new ArrayList<>();
    Set<String> planned = new HashSet<>();
    for (PlannedMigration migration : plan.migrations()) {
      steps.add(new Step(migration, live.standing(migration)));
      planned.add(migration.script());
    }
    List<Migration> pending = verdict.map(it -> it.history().pending()).orElse(List.of());
    return new PlanOutlook(
        steps, pending.stream().filter(it -> !planned.contains(it.script())).toList());
  }

  /** The migrations that are still ahead, in order. */
  public List<Step> ahead() {
    return steps.stream().filter(it -> !it.hasRun()).toList();
  }

  /** Whether it had migrations and all of them have run. */
  public boolean isOver() {
    return !steps.isEmpty() && ahead().isEmpty();
  }

  /** How many findings have gone with migrations that have run. */
  public int passedFindings() {
    return (int) steps.stream().filter(Step::hasRun).flatMap(PlanOutlook::open).count();
  }

  /** How many findings are open. */
  public int openFindings() {
    return (int) ahead().stream().flatMap(PlanOutlook::open).count();
  }

  private static Stream<PlannedFinding> open(Step step) {
    return step.migration().findings().stream().filter(PlannedFinding::isOpen);
  }

  /** What is known of the build and of the database. */
  private static final class Live {
    private final Map<String, Migration> build = new HashMap<>();
    private final Map<String, Migration> newer = new HashMap<>();
    private final Set<String> pending = new HashSet<>();
    private final Optional<Relation> relation;

    Live(List<Migration> migrations, Optional<Verdict> verdict) {
      migrations.forEach(it -> build.put(it.script(), it));
      verdict.ifPresent(
          it -> {
            it.history().newer().forEach(migration -> newer.put(migration.script(), migration));
            it.history().pending().forEach(migration -> pending.add(migration.script()));
          });
      this.relation = verdict.map(it -> it.history().relation());
    }

    Standing standing(PlannedMigration planned) {
      String script = planned.script();
      if (newer.containsKey(script) && isSameText(planned, newer.get(script))) {
        return Standing.RAN;
      }
      if (!build.containsKey(script)) {
        return isHistoryClear() ? Standing.OF_ANOTHER_BUILD : Standing.UNKNOWN;
      }
      Migration own = build.get(script);
      if (!isSameText(planned, own)) {
        return Standing.OTHER_TEXT;
      }
      if (pending.contains(script)) {
        return Standing.PENDING;
      }
      // With a newer release's migrations a repeatable one is not called pending, run or not.
      boolean isHidden = own.isRepeatable() && !newer.isEmpty();
      return isHistoryClear() && !isHidden ? Standing.RAN : Standing.UNKNOWN;
    }

    private boolean isHistoryClear() {
      return relation.isPresent() && relation.get() != Relation.DIVERGED;
    }

    private static boolean isSameText(PlannedMigration planned, Migration migration) {
      return planned.checksum().isEmpty()
          || migration.checksum().isEmpty()
          || planned.checksum().equals(migration.checksum());
    }
  }
}
