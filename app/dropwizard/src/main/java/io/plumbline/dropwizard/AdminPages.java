package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.setup.AdminEnvironment;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.SchemaProbe;
import java.time.Duration;
import java.util.Optional;

/** What the admin port has for people who look after the application, and for their tools. */
record AdminPages(
    String application,
    SchemaLock expected,
    SchemaProbe probe,
    TimelineKeeper timeline,
    Optional<PlanKeeper> plan) {

  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofSeconds(30);

  AdminPages {
    requireNonNull(application, "application is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(probe, "probe is null");
    requireNonNull(timeline, "timeline is null");
    requireNonNull(plan, "plan is null");
  }

  /**
   * Adds the page, the metrics and the task.
   *
   * @param checkInterval how often there can be news
   */
  void addTo(AdminEnvironment admin, ProbeMetrics metrics, Duration checkInterval) {
    Duration refresh =
        checkInterval.compareTo(OFTEN) < 0
            ? OFTEN
            : checkInterval.compareTo(SELDOM) > 0 ? SELDOM : checkInterval;
    admin
        .addServlet(
            "schema-page",
            new SchemaPageServlet(application, expected, probe, timeline, plan, refresh))
        .addMapping("/schema");
    admin
        .addServlet("schema-safety", new SafetyPageServlet())
        .addMapping(SafetyPageServlet.PATH + "*");
    admin
        .addServlet("schema-metrics", new PrometheusServlet(new PrometheusMetrics(metrics)))
        .addMapping("/schema/metrics");
    admin.addTask(new RereadTask(probe, plan));
  }
}
