package io.plumbline.dropwizard;

import com.codahale.metrics.health.HealthCheck;
import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Finding;
import io.plumbline.probe.Observation;
import io.plumbline.probe.SchemaProbe;
import java.util.List;

/** Dropwizard's view of the probe: healthy is whatever is ready, with all details beside it. */
final class SchemaHealthCheck extends HealthCheck {

  private final SchemaProbe probe;

  SchemaHealthCheck(SchemaProbe probe) {
    this.probe = probe;
  }

  @Override
  protected Result check() {
    Observation observation = probe.observation();
    ResultBuilder result =
        Result.builder()
            .withMessage("%s", observation.latest().summary())
            .withDetail("state", observation.state().word())
            .withDetail("verdict", observation.latest().outcome().words())
            .withDetail("checkedAt", observation.checkedAt().toString());
    observation.verdictAt().ifPresent(at -> result.withDetail("verdictAt", at.toString()));
    observation.driftedSince().ifPresent(at -> result.withDetail("driftedSince", at.toString()));
    observation.verdict().ifPresent(verdict -> addVerdict(result, verdict));
    return observation.state().isReady() ? result.healthy().build() : result.unhealthy().build();
  }

  private static void addVerdict(ResultBuilder result, Verdict verdict) {
    List<String> differences = verdict.findings().stream().map(Finding::toString).toList();
    result
        .withDetail("expected", verdict.expected().text())
        .withDetail("actual", verdict.actual().text())
        .withDetail("relation", verdict.history().relation().words())
        .withDetail("cause", verdict.cause())
        .withDetail("nextStep", verdict.nextStep())
        .withDetail("differences", differences)
        .withDetail("accepted", verdict.accepted().stream().map(AcceptedFinding::toString).toList())
        .withDetail(
            "acceptedDriftProblems",
            verdict.acceptanceProblems().stream().map(AcceptanceProblem::toString).toList())
        .withDetail("incomparable", verdict.incomparable())
        .withDetail("unread", verdict.unread())
        .withDetail("notCompared", verdict.notCompared());
  }
}
