package io.plumbline.dropwizard.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.safety.Severity;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a plan people want to know before the deploy goes on.
 *
 * @param madeAt when it was made
 * @param build the fingerprint of the build that is to be deployed
 * @param target which database it is of, in words
 * @param decision whether the deploy may go on
 * @param reasons why it may not, none where it may
 * @param migrations what was pending, in order
 * @param limits what it could not prove or says besides, one sentence each
 */
public record DeployPlan(
    Instant madeAt,
    Fingerprint build,
    String target,
    Decision decision,
    List<Reason> reasons,
    List<PlannedMigration> migrations,
    List<String> limits) {

  public DeployPlan {
    requireNonNull(madeAt, "madeAt is null");
    requireNonNull(build, "build is null");
    requireNonNull(target, "target is null");
    requireNonNull(decision, "decision is null");
    reasons = List.copyOf(reasons);
    migrations = List.copyOf(migrations);
    limits = List.copyOf(limits);
  }

  /**
   * Why a deploy may not go on.
   *
   * @param decision what follows from it
   * @param text it in words
   */
  public record Reason(Decision decision, String text) {
    public Reason {
      requireNonNull(decision, "decision is null");
      requireNonNull(text, "text is null");
    }
  }

  /**
   * A migration that was pending.
   *
   * @param script its name
   * @param checksum Flyway's checksum of its text, empty where there is none
   * @param findings what is dangerous in it
   */
  public record PlannedMigration(
      String script, Optional<Integer> checksum, List<PlannedFinding> findings) {
    public PlannedMigration {
      requireNonNull(script, "script is null");
      requireNonNull(checksum, "checksum is null");
      requireNonNull(findings, "findings is null");
      findings = List.copyOf(findings);
    }
  }

  /**
   * Something dangerous.
   *
   * @param rule the id of the rule that says so
   * @param severity how bad it is for the target
   * @param line the line of the migration
   * @param statement the statement, shortened
   * @param size how large the relation is that is harmed, empty where it is none
   * @param what what is dangerous
   * @param why why
   * @param versions on which server versions
   * @param safeWay the SQL to write instead
   * @param page the page about the rule
   * @param allowedBecause why the migration allows it, empty where it does not
   */
  public record PlannedFinding(
      String rule,
      Severity severity,
      int line,
      String statement,
      Optional<TableSize> size,
      String what,
      String why,
      String versions,
      String safeWay,
      String page,
      Optional<String> allowedBecause) {
    public PlannedFinding {
      requireNonNull(rule, "rule is null");
      requireNonNull(severity, "severity is null");
      requireNonNull(statement, "statement is null");
      requireNonNull(size, "size is null");
      requireNonNull(what, "what is null");
      requireNonNull(why, "why is null");
      requireNonNull(versions, "versions is null");
      requireNonNull(safeWay, "safeWay is null");
      requireNonNull(page, "page is null");
      requireNonNull(allowedBecause, "allowedBecause is null");
    }

    /** Whether nobody has said yet why it may stay. */
    public boolean isOpen() {
      return allowedBecause.isEmpty();
    }
  }
}
