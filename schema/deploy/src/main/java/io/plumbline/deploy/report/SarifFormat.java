package io.plumbline.deploy.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.rehearse.ProbeResult;
import io.plumbline.deploy.rehearse.RehearsalReport;
import java.util.List;

/**
 * A report as SARIF 2.1.0, for code scanning. What is dangerous points at the line of the
 * migration, what differs at the object's line of the lock, because a result without a file is not
 * shown.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF</a>
 */
final class SarifFormat {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifFormat() {}

  static String of(Report report, SourceFiles files) {
    SarifRun found = new SarifRun();
    SarifResults results = new SarifResults(found, files);
    report.plan().ifPresent(results::add);
    report.rehearsal().ifPresent(results::add);
    report.verdict().ifPresent(results::add);
    ObjectNode log = node().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Plumbline");
    driver.putArray("rules").addAll(found.rules());
    run.putArray("invocations").add(invocation(report));
    run.put("columnKind", "utf16CodeUnits");
    run.putArray("results").addAll(found.results());
    return JsonFormat.write(log);
  }

  private static ObjectNode invocation(Report report) {
    ObjectNode invocation =
        node()
            .put("executionSuccessful", report.failure().isEmpty())
            .put("exitCode", report.outcome().exitCode())
            .put("exitCodeDescription", report.outcome().words());
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    report.failure().map(CheckResult::summary).ifPresent(it -> notify(notifications, "error", it));
    report.plan().ifPresent(it -> notify(notifications, it));
    report.rehearsal().ifPresent(it -> notify(notifications, it));
    report.verdict().ifPresent(it -> notify(notifications, it));
    return invocation;
  }

  private static void notify(ArrayNode notifications, Plan plan) {
    plan.reasons().forEach(it -> notify(notifications, "error", it.toString()));
    plan.notes().forEach(it -> notify(notifications, "note", it));
  }

  private static void notify(ArrayNode notifications, RehearsalReport rehearsal) {
    boolean isFine = rehearsal.trial().ending().outcome() == Outcome.IN_SYNC;
    notify(notifications, isFine ? "note" : "error", rehearsal.trial().summary());
    rehearsal.trial().reasons().stream().skip(1).forEach(it -> notify(notifications, "error", it));
    rehearsal.probes().stream()
        .filter(it -> it.answer() != ProbeResult.Answer.SOMETHING)
        .forEach(
            it ->
                notify(
                    notifications,
                    it.answer() == ProbeResult.Answer.NOTHING ? "note" : "warning",
                    it.toString()));
    rehearsal.notShown().forEach(it -> notify(notifications, "note", "not shown: " + it));
  }

  private static void notify(ArrayNode notifications, Verdict verdict) {
    notify(notifications, "note", verdict.summary());
    List.of(verdict.incomparable(), verdict.unread())
        .forEach(sentences -> sentences.forEach(it -> notify(notifications, "warning", it)));
    verdict.notCompared().forEach(it -> notify(notifications, "note", it));
  }

  private static void notify(ArrayNode notifications, String level, String text) {
    notifications.addObject().put("level", level).putObject("message").put("text", text);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
