package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.dropwizard.plan.DeployPlan;
import io.plumbline.dropwizard.plan.PlanOutlook;
import io.plumbline.dropwizard.plan.PlanReading;
import java.util.ArrayList;
import java.util.List;

/**
 * What the deploy's plan says, and whether it still speaks of what is ahead.
 *
 * @param content what there is to show
 * @param reading how the latest read of the plan ended
 */
record PlanSection(PageContent content, PlanReading reading) {

  Html html() {
    List<Html> parts = new ArrayList<>();
    if (reading instanceof PlanReading.Read read) {
      of(read, parts);
    } else if (reading instanceof PlanReading.Unreadable unreadable) {
      unreadable(unreadable, parts);
    } else {
      parts.add(Words.heading("plan", "The deploy's plan"));
      parts.add(source("Nobody has read ", " yet."));
    }
    return element("section", parts).with("aria-labelledby", "plan");
  }

  private Html source(String before, String after) {
    return element("p", text(before), element("code", reading.source()), text(after));
  }

  private void unreadable(PlanReading.Unreadable unreadable, List<Html> parts) {
    parts.add(Words.heading("plan", "The deploy's plan cannot be read"));
    parts.add(
        element(
            "p",
            element("code", reading.source()),
            text(": " + unreadable.problem() + ". Seen "),
            Words.time(unreadable.at()),
            text(" (" + Words.ago(unreadable.at(), content.now()) + ").")));
    parts.add(
        element(
            "p",
            text("What the next deploy would do is therefore not known here. The state above does"),
            text(" not depend on it.")));
    parts.add(
        element(
            "p",
            element("strong", "Next"),
            text(": let the deploy put there what "),
            element("code", "schema plan --format json"),
            text(" writes.")));
  }

  private void of(PlanReading.Read read, List<Html> parts) {
    DeployPlan plan = read.plan();
    PlanOutlook outlook =
        PlanOutlook.of(plan, content.migrations(), content.observation().verdict());
    int open = outlook.openFindings();
    parts.add(
        Words.heading(
            "plan",
            open == 0
                ? "No open finding of the deploy's plan"
                : Words.count(open, "open finding") + " of the deploy's plan"));
    parts.add(facts(read, outlook));
    parts.addAll(new PlanNotices(content, plan, outlook).html());
    if (!outlook.isOver()) {
      parts.addAll(new PlanFindings(plan, outlook).html());
    }
  }

  private Html facts(PlanReading.Read read, PlanOutlook outlook) {
    DeployPlan plan = read.plan();
    return element(
            "dl",
            Words.fact(
                "Decision",
                outlook.isOver()
                    ? text(Words.capitalized(plan.decision().words()) + ", at that time")
                    : Words.decision(plan.decision())),
            Words.fact(
                "Made",
                Words.time(plan.madeAt()),
                text(" (" + Words.ago(plan.madeAt(), content.now()) + ")")),
            Words.fact("For the database", text(plan.target())),
            Words.fact("For the build", Words.shortFingerprint(plan.build()), text(likeness(plan))),
            Words.fact(
                "Read from",
                element("code", read.source()),
                text(" " + Words.ago(read.at(), content.now()))))
        .with("class", "plan");
  }

  private String likeness(DeployPlan plan) {
    boolean isLive =
        content.observation().verdict().filter(it -> it.actual().equals(plan.build())).isPresent();
    return (plan.build().equals(content.fingerprint()) ? ", this build" : ", not this build")
        + (isLive ? ", as is live now" : "");
  }
}
