package io.plumbline.deploy.plan;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.target.Target;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Migration;
import io.plumbline.impact.Impact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The making of one plan, from what was read of the target. */
final class Planning {

  /** What a new database has before anybody uses it. */
  private static final Set<Kind> FURNITURE = EnumSet.of(Kind.SCHEMA, Kind.EXTENSION, Kind.LANGUAGE);

  private final PlanRequest request;
  private final Target target;
  private final Instant madeAt = Instant.now();
  private final HistoryRelation history;
  private final List<Reason> reasons = new ArrayList<>();
  private Optional<ObservedRun> run = Optional.empty();

  Planning(PlanRequest request, Target target) {
    this.request = request;
    this.target = target;
    this.history = HistoryRelation.between(request.build().migrations(), target.schema().history());
  }

  Plan plan() {
    if (target.standing() == Target.Standing.STANDBY) {
      reasons.add(
          Reason.refused(
              "the target is a standby, which nobody can write to; plan and migrate its primary"));
    }
    target.obstacles().forEach(it -> reasons.add(Reason.refused(it)));
    return switch (history.relation()) {
      case SAME, BEHIND -> replayed();
      case NONE -> hasObjects() ? refusedWithoutHistory() : replayed();
      case AHEAD -> ahead();
      case DIVERGED -> diverged();
    };
  }

  /** How the pending migrations ran on a throwaway database, empty where they did not. */
  Optional<ObservedRun> run() {
    return run;
  }

  private boolean hasObjects() {
    return target.schema().catalog().entries().stream()
        .anyMatch(it -> !FURNITURE.contains(it.kind()));
  }

  private Plan refusedWithoutHistory() {
    reasons.add(
        Reason.refused(
            "the database has %d objects and no table %s: expected an empty database or one that"
                    .formatted(
                        target.schema().catalog().entries().size(),
                        request.build().scope().historyTable())
                + " these migrations have built; see that it is the right database, or let Flyway"
                + " baseline it where its objects are known to be right"));
    return withoutReplay();
  }

  private Plan diverged() {
    history.conflicts().forEach(conflict -> reasons.add(reason(conflict)));
    return withoutReplay();
  }

  /** Flyway refuses after a failure; of a text that is gone nobody can say what it did. */
  private Reason reason(String conflict) {
    boolean isOfAnother =
        target
            .schema()
            .history()
            .filter(it -> HistoryRelation.isOfAnother(request.build().migrations(), it))
            .isPresent();
    boolean isFailure =
        rows().stream()
            .filter(row -> !row.isSuccess())
            .anyMatch(row -> conflict.startsWith(row.migration() + " failed"));
    return isOfAnother || isFailure ? Reason.refused(conflict) : Reason.cannotProve(conflict);
  }

  private List<AppliedMigration> rows() {
    return target.schema().history().map(History::rows).orElse(List.of()).stream()
        .filter(row -> !row.type().equals("SCHEMA"))
        .toList();
  }

  /** Nothing will run, and what has run no text here says; but the schema that is live is known. */
  private Plan ahead() {
    Catalog live = target.schema().catalog();
    String newer = String.join(", ", history.newer().stream().map(Migration::toString).toList());
    Comparison comparison = Comparison.of(request.build(), live, target.schema().server().major());
    comparison
        .withImpact(Impact.BREAKING)
        .forEach(
            it ->
                reasons.add(
                    Reason.refused(
                        "a newer release has migrated, and this build does not work with what it"
                            + " left: %s; deploy the release that brought %s"
                                .formatted(it.describe(), newer))));
    comparison.incomparable().forEach(it -> reasons.add(Reason.cannotProve(it)));
    return plan(
        Optional.empty(),
        List.of(),
        Optional.of(comparison),
        releases(live),
        List.of("the history is newer than the build: it has " + newer));
  }

  private Plan replayed() {
    if (!target.obstacles().isEmpty()) {
      // With the same rights nothing would run there, either.
      return withoutReplay();
    }
    try {
      Foreseen foreseen = new ReplayedTarget(request, target, history.pending()).run();
      run = Optional.of(foreseen.run());
      reasons.addAll(foreseen.reasons());
      return plan(
          Optional.of(foreseen.drift()),
          foreseen.steps(),
          foreseen.end(),
          foreseen.releases(),
          foreseen.notes());
    } catch (CannotReplayException e) {
      reasons.add(Reason.cannotProve(e.getMessage()));
      return withoutReplay();
    }
  }

  private List<ReleaseImpact> releases(Catalog live) {
    return new ReleaseComparison(request, target.schema().server().major(), this::read).with(live);
  }

  private Catalog read(Scope scope) throws SQLException {
    try (Connection connection = request.target().getConnection()) {
      return LiveSchema.read(connection, scope, request.limits()).catalog();
    }
  }

  private Plan withoutReplay() {
    return plan(
        Optional.empty(),
        history.pending().stream().map(it -> Step.notObserved(it.script())).toList(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Plan plan(
      Optional<Comparison> drift,
      List<Step> steps,
      Optional<Comparison> end,
      List<ReleaseImpact> releases,
      List<String> notes) {
    return new Plan(
        madeAt,
        request.build().fingerprint(),
        "%s on PostgreSQL %s as %s"
            .formatted(
                target.session().database(),
                target.schema().server().text().split(" ", 2)[0],
                target.session().role()),
        history,
        drift,
        steps,
        end,
        releases,
        reasons,
        notes);
  }
}
