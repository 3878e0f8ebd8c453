package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.safety.SafetyPages;
import io.plumbline.dropwizard.plan.DeployPlan;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedFinding;
import io.plumbline.dropwizard.plan.PlanOutlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a plan has found in the migrations that are still ahead, those of one migration together,
 * why it says no, what was allowed, and what it cannot prove.
 *
 * @param plan the plan
 * @param outlook what of it is ahead
 */
record PlanFindings(DeployPlan plan, PlanOutlook outlook) {

  /** More than that nobody reads on a page. */
  static final int LONGEST = 100;

  List<Html> html() {
    List<Html> parts = new ArrayList<>();
    int left = LONGEST;
    for (PlanOutlook.Step step : outlook.ahead()) {
      List<PlannedFinding> open = findings(step, PlannedFinding::isOpen);
      int shown = Math.min(left, open.size());
      if (shown > 0) {
        parts.add(migration(step, open.subList(0, shown)));
      }
      left -= shown;
    }
    more(outlook.openFindings() - LONGEST, parts);
    harmless(parts);
    list("Why the deploy may not go on", reasons(), parts);
    list("Allowed by the migrations", allowed(), parts);
    list("What the plan cannot prove", limits(), parts);
    return parts;
  }

  private static List<PlannedFinding> findings(
      PlanOutlook.Step step, Predicate<PlannedFinding> which) {
    return step.migration().findings().stream().filter(which).toList();
  }

  private static Html migration(PlanOutlook.Step step, List<PlannedFinding> findings) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("h3", step.migration().script()));
    if (!step.standing().words().isEmpty()) {
      parts.add(element("p", Words.capitalized(step.standing().words()) + "."));
    }
    parts.add(element("ul", findings.stream().map(PlanFindings::finding).toList()));
    return element("div", parts).with("class", "migration");
  }

  private static Html finding(PlannedFinding finding) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        element(
            "p",
            Words.severity(finding.severity()),
            text(" "),
            element("strong", Words.capitalized(finding.what())),
            text(".")));
    parts.add(
        element(
            "p",
            text("Line " + finding.line() + ": "),
            element("code", finding.statement()),
            text(finding.size().map(it -> " (" + it + ")").orElse(""))));
    parts.add(element("p", finding.why() + " " + finding.versions() + "."));
    parts.add(element("p", "Write instead:"));
    parts.add(element("pre", element("code", Html.Lines.of(finding.safeWay()))));
    parts.add(element("p", text("Rule "), rule(finding)));
    return element("li", parts).with("class", "finding " + finding.severity().word());
  }

  /** A rule that this version does not know has no page here. */
  private static Html rule(PlannedFinding finding) {
    Html name = element("code", finding.rule());
    return SafetyPages.has(finding.rule())
        ? element("a", name).with("href", "schema/safety/" + finding.rule())
        : element("span", name, text(", see " + finding.page()));
  }

  /** Migrations that are ahead and have nothing dangerous in them, or nothing that is open. */
  private void harmless(List<Html> parts) {
    List<Html> items =
        outlook.ahead().stream()
            .filter(it -> findings(it, PlannedFinding::isOpen).isEmpty())
            .<Html>map(
                it ->
                    element(
                        "li",
                        element("code", it.migration().script()),
                        text(it.standing().words().isEmpty() ? "" : ": " + it.standing().words())))
            .toList();
    list("Without an open finding", items, parts);
  }

  /** Those that are no finding: these are shown by themselves. */
  private List<Html> reasons() {
    Set<String> findings =
        plan.migrations().stream()
            .flatMap(
                it ->
                    it.findings().stream()
                        .map(
                            finding ->
                                "%s:%d: %s [%s] %s"
                                    .formatted(
                                        it.script(),
                                        finding.line(),
                                        finding.severity().word(),
                                        finding.rule(),
                                        finding.what())))
            .collect(Collectors.toSet());
    return plan.reasons().stream()
        .filter(it -> it.decision() == Decision.REFUSED && !findings.contains(it.text()))
        .<Html>map(it -> element("li", it.text()))
        .toList();
  }

  private List<Html> allowed() {
    return outlook.ahead().stream()
        .flatMap(
            step ->
                findings(step, it -> !it.isOpen()).stream()
                    .<Html>map(it -> allowed(step.migration().script(), it)))
        .toList();
  }

  private static Html allowed(String script, PlannedFinding finding) {
    return element(
        "li",
        element("code", "%s:%d".formatted(script, finding.line())),
        text(" "),
        rule(finding),
        text(
            " %s. Allowed because %s."
                .formatted(finding.what(), finding.allowedBecause().orElse("nobody says why"))));
  }

  private List<Html> limits() {
    List<Html> limits = new ArrayList<>();
    plan.reasons().stream()
        .filter(it -> it.decision() == Decision.CANNOT_PROVE)
        .forEach(it -> limits.add(element("li", it.text())));
    plan.limits().forEach(it -> limits.add(element("li", it)));
    return limits;
  }

  private static void list(String heading, List<Html> items, List<Html> parts) {
    if (items.isEmpty()) {
      return;
    }
    parts.add(element("h3", heading));
    parts.add(element("ul", items.stream().limit(LONGEST).toList()));
    more(items.size() - LONGEST, parts);
  }

  private static void more(int number, List<Html> parts) {
    if (number > 0) {
      parts.add(element("p", number + " more are not shown here; they are in the plan itself."));
    }
  }
}
