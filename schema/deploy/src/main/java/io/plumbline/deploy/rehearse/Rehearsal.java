package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.migrate.Turn;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlanEvidence;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.plan.Reason;
import io.plumbline.deploy.rehearse.Trial.Ending;
import io.plumbline.deploy.target.Target;
import io.plumbline.history.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Rehearses a deploy on the target itself.
 *
 * <pre>{@code
 * RehearsalReport report = new Rehearsal(request, RehearsalSettings.DEFAULT).rehearse();
 * System.out.print(report.text());
 * System.exit(report.outcome().exitCode());
 * }</pre>
 *
 * <p>It plans first, then asks the rows what stands against the migrations, then runs these in one
 * transaction that is always rolled back. Connections of the request must be outside of any pool: a
 * lock that keeps migrators out lasts until the connection is closed.
 */
public final class Rehearsal {

  private final PlanRequest request;
  private final RehearsalSettings settings;

  /** A rehearsal of what this request asks to plan. */
  public Rehearsal(PlanRequest request, RehearsalSettings settings) {
    this.request = requireNonNull(request, "request is null");
    this.settings = requireNonNull(settings, "settings is null");
  }

  /** Rehearses; leaves the target as it was. */
  public RehearsalReport rehearse() {
    PlanEvidence evidence = Planner.planWithEvidence(request);
    if (evidence.target().isEmpty()) {
      Ending ending =
          evidence.result().outcome() == Outcome.NOT_COMPARABLE
              ? Ending.NOT_REHEARSABLE
              : Ending.COULD_NOT_REHEARSE;
      return new RehearsalReport(
          evidence.result(), List.of(), Trial.of(ending, evidence.result().summary()));
    }
    Plan plan = (Plan) evidence.result();
    List<ProbeResult> probes = List.of();
    try (Connection connection = request.target().getConnection()) {
      probes = willRun(plan) ? probes(evidence, evidence.target().get(), connection) : List.of();
      return new RehearsalReport(plan, probes, trial(plan, evidence, probes, connection));
    } catch (SQLException e) {
      CouldNotCheck failure = CouldNotCheck.because(e);
      return new RehearsalReport(
          plan,
          probes,
          Trial.of(Ending.COULD_NOT_REHEARSE, failure.reason() + "; " + failure.nextStep()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new RehearsalReport(
          plan, probes, Trial.of(Ending.COULD_NOT_REHEARSE, "interrupted; rehearse again"));
    }
  }

  /** Where nothing is to run there is nothing that rows could stand against. */
  private static boolean willRun(Plan plan) {
    return !plan.steps().isEmpty() && plan.history().relation() != Relation.DIVERGED;
  }

  private List<ProbeResult> probes(PlanEvidence evidence, Target target, Connection connection) {
    Catalog end =
        evidence
            .run()
            .filter(run -> run.failure().isEmpty())
            .map(ObservedRun::after)
            .orElseGet(() -> request.build().catalog());
    return new ProbeRun(
            connection,
            target.session().searchPath(),
            new PendingStatements(evidence.run()),
            settings.questions())
        .run(target.schema().catalog(), end);
  }

  private Trial trial(
      Plan plan, PlanEvidence evidence, List<ProbeResult> probes, Connection connection)
      throws SQLException, InterruptedException {
    Target target = evidence.target().orElseThrow();
    Optional<Trial> refusal = refusal(plan, target, probes);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ObservedRun run = evidence.run().orElseThrow();
    List<String> hazards =
        Hazards.in(
            run, new OccupiedTables(connection, target, settings.questions()), request.flyway());
    if (!hazards.isEmpty()) {
      return Trial.of(Ending.NOT_REHEARSABLE, hazards);
    }
    String historyTable = request.build().scope().historyTable();
    Optional<String> migrator = Turn.await(connection, historyTable, Duration.ZERO, line -> {});
    return migrator.isPresent()
        ? Trial.of(Ending.COULD_NOT_REHEARSE, "busy: a migrator is at work: " + migrator.get())
        : new TrialRun(
                connection,
                target,
                request.limits(),
                Optional.ofNullable(request.flyway().getInitSql()).orElse(""),
                settings)
            .run(run);
  }

  static Optional<Trial> refusal(Plan plan, Target target, List<ProbeResult> probes) {
    if (target.standing() != Target.Standing.PRIMARY) {
      return Optional.of(Trial.of(Ending.REFUSED, unwritable(target.standing())));
    }
    if (plan.decision() != Decision.MAY_GO_ON) {
      return Optional.of(
          Trial.of(
              plan.decision() == Decision.REFUSED ? Ending.REFUSED : Ending.NOT_REHEARSABLE,
              plan.reasons().stream().map(Reason::text).toList()));
    }
    if (plan.steps().isEmpty()) {
      return Optional.of(Trial.of(Ending.NOTHING_PENDING));
    }
    return probes.stream().anyMatch(it -> it.answer() == ProbeResult.Answer.SOMETHING)
        ? Optional.of(Trial.of(Ending.REFUSED, "a migration will fail on rows that are there"))
        : Optional.empty();
  }

  private static String unwritable(Target.Standing standing) {
    return switch (standing) {
      case STANDBY -> "the server is a read replica; rehearse on its primary";
      case READ_ONLY_ROLE ->
          "the sessions of this role are read-only (default_transaction_read_only); rehearse as the"
              + " role that migrates";
      case PRIMARY -> throw new IllegalStateException("a primary can be written to");
    };
  }
}
