package io.plumbline.deploy.plan;

import io.plumbline.deploy.observe.ObservedMigration;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.observe.ScriptObservation;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.replay.Replay;
import io.plumbline.deploy.replay.ReplayDatabase;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.deploy.safety.SafetyReview;
import io.plumbline.deploy.target.Target;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.Migration;
import io.plumbline.lock.SchemaLock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A target made again on a throwaway server, with what is pending run after it. */
final class ReplayedTarget {

  private static final String STATEMENT_TIMEOUT = "57014";

  private final PlanRequest request;
  private final Target target;
  private final List<Migration> pending;
  private final SchemaLock build;
  private final int major;
  private final ScriptTexts texts;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * @param pending the migrations of the build that have not run there
   */
  ReplayedTarget(PlanRequest request, Target target, List<Migration> pending) {
    this.request = request;
    this.target = target;
    this.pending = pending;
    this.build = request.build();
    this.major = target.schema().server().major();
    this.texts = new ScriptTexts(request.flyway());
  }

  Foreseen run() throws CannotReplayException {
    request.progress().accept("looking for a throwaway server of PostgreSQL " + major);
    ThrowawayServer server = request.servers().ofMajor(major);
    try (ReplayDatabase database =
        ReplayDatabase.create(server, target, allTexts(), request.statementLimit())) {
      return run(database);
    } catch (SQLException e) {
      throw new CannotReplayException("the scratch server fails: " + e.getMessage(), e);
    }
  }

  /** With what placeholders stand for, such as the roles that rights are granted to. */
  private List<String> allTexts() {
    Stream<String> scripts =
        Stream.concat(build.migrations().stream(), history().stream())
            .map(Migration::script)
            .distinct()
            .flatMap(script -> texts.text(script).stream());
    return Stream.concat(scripts, request.flyway().getPlaceholders().values().stream()).toList();
  }

  private List<Migration> history() {
    return target.schema().history().map(History::rows).orElse(List.of()).stream()
        .map(AppliedMigration::migration)
        .toList();
  }

  private Foreseen run(ReplayDatabase database) throws CannotReplayException, SQLException {
    Replay replay = new Replay(request.flyway(), texts, database);
    demandTextsOfTheBuild(replay);
    History history = target.schema().history().orElse(new History(List.of()));
    request
        .progress()
        .accept("replaying the history: " + Words.count(history.rows().size(), "migration"));
    TargetDrift drift = TargetDrift.between(database, target.schema(), replay.run(history));
    reasons.addAll(drift.reasons());
    request.progress().accept("running what is pending");
    ObservedRun run =
        new ObservedMigration(database.migrating(), database.aside(), build.scope(), texts::text)
            .run(request.flyway());
    List<Step> steps = steps(run);
    judgeSteps(steps, run);
    Optional<Comparison> end =
        run.failure().isPresent()
            ? Optional.empty()
            : Optional.of(Comparison.of(build, run.after(), major));
    end.ifPresent(this::judgeEnd);
    List<ReleaseImpact> releases = run.failure().isPresent() ? List.of() : releases(database, run);
    return new Foreseen(drift.comparison(), run, steps, end, releases, reasons, drift.notes());
  }

  private void demandTextsOfTheBuild(Replay replay) {
    for (Migration migration : build.migrations()) {
      if (!replay.has(migration)) {
        reasons.add(
            Reason.refused(
                "the build's lock and the migrations beside it are of different builds: expected"
                    + " %s with checksum %s, found %s"
                        .formatted(
                            migration,
                            migration.checksum().map(String::valueOf).orElse("none"),
                            replay.hasScript(migration.script())
                                ? "another text"
                                : "no such migration")));
      }
    }
  }

  private List<Step> steps(ObservedRun run) {
    SafetyReview review = new SafetyReview(major, target::sizeOf, request.flyway());
    List<Step> steps = new ArrayList<>();
    for (ScriptObservation script : run.scripts()) {
      steps.add(
          new Step(
              script.script(),
              Step.Observation.OBSERVED,
              script.statements().stream()
                  .map(it -> PlannedStatement.of(it, target::sizeOf))
                  .toList(),
              review.of(script, run)));
    }
    pending.stream()
        .map(Migration::script)
        .filter(script -> steps.stream().noneMatch(it -> it.script().equals(script)))
        .map(Step::notObserved)
        .forEach(steps::add);
    return steps;
  }

  private void judgeSteps(List<Step> steps, ObservedRun run) {
    run.failure().ifPresent(error -> reasons.add(failure(error, run)));
    for (Step step : steps) {
      step.findings().stream()
          .filter(SafetyFinding::refuses)
          .map(it -> Reason.refused(it.toString()))
          .forEach(reasons::add);
    }
  }

  private Reason failure(StatementError error, ObservedRun run) {
    Optional<ScriptObservation> script =
        run.scripts().stream().filter(it -> it.failure().isPresent()).findFirst();
    String place =
        script
            .map(
                it ->
                    it.script()
                        + it.statements().stream()
                            .filter(statement -> statement.error().isPresent())
                            .map(StatementObservation::line)
                            .findFirst()
                            .map(line -> ":" + line)
                            .orElse(""))
            .orElse("Flyway");
    return error.sqlState().equals(STATEMENT_TIMEOUT)
        ? Reason.cannotProve(
            "%s did not end within %s on empty tables: %s; see what it waits for, or mend it"
                .formatted(place, Words.duration(request.statementLimit()), error))
        : Reason.refused(place + " fails: " + error + "; mend the migration");
  }

  private void judgeEnd(Comparison end) {
    if (!end.findings().isEmpty()) {
      reasons.add(
          Reason.refused(
              "the migrations do not make what the build was generated from: %s, the"
                      .formatted(Words.count(end.findings().size(), "difference"))
                  + " first: "
                  + end.findings().get(0).describe()));
    }
    end.incomparable().forEach(it -> reasons.add(Reason.cannotProve(it)));
  }

  private List<ReleaseImpact> releases(ReplayDatabase database, ObservedRun run) {
    List<ReleaseImpact> impacts =
        new ReleaseComparison(request, major, scope -> TargetDrift.read(database, scope))
            .with(run.after());
    impacts.forEach(it -> reasons.addAll(it.reasons()));
    return impacts;
  }
}
