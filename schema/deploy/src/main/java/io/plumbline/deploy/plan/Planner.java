package io.plumbline.deploy.plan;

import io.plumbline.catalog.UnsupportedServerException;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.NotComparable;
import io.plumbline.deploy.target.Target;
import io.plumbline.deploy.target.TargetReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Plans deploys.
 *
 * <pre>{@code
 * PlanResult result =
 *     Planner.plan(PlanRequest.of(dataSource, lock, flyway, ServerSource.onClassPath()));
 * System.out.print(Report.plan(result).text());
 * System.exit(result.outcome().exitCode());
 * }</pre>
 */
public final class Planner {

  private Planner() {}

  /**
   * Reads the target, replays it on a throwaway server and runs there what is pending. The target
   * is read in read-only transactions and not changed.
   */
  public static PlanResult plan(PlanRequest request) {
    return planWithEvidence(request).result();
  }

  /** The same with what the plan was made from. */
  public static PlanEvidence planWithEvidence(PlanRequest request) {
    request.progress().accept("reading the target");
    Connection connected;
    try {
      connected = request.target().getConnection();
    } catch (SQLException e) {
      return PlanEvidence.none(new NoPlan(CouldNotCheck.connecting(e)));
    }
    Target target;
    try (Connection connection = connected) {
      target = new TargetReader(request.build().scope(), request.limits()).read(connection);
    } catch (UnsupportedServerException e) {
      return PlanEvidence.none(new NoPlan(new NotComparable(e.getMessage())));
    } catch (SQLException e) {
      return PlanEvidence.none(new NoPlan(CouldNotCheck.because(e)));
    }
    Planning planning = new Planning(request, target);
    Plan plan = planning.plan();
    return new PlanEvidence(plan, Optional.of(target), planning.run());
  }
}
