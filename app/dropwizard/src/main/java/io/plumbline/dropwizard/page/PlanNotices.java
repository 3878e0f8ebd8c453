package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.dropwizard.plan.DeployPlan;
import io.plumbline.dropwizard.plan.PlanOutlook;
import io.plumbline.history.Migration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a plan stands to the build that runs and to what is live.
 *
 * @param content what there is to show
 * @param plan the plan
 * @param outlook what of it is ahead
 */
record PlanNotices(PageContent content, DeployPlan plan, PlanOutlook outlook) {

  List<Html> html() {
    List<Html> notices = new ArrayList<>();
    if (!plan.build().equals(content.fingerprint())) {
      notices.add(
          notice(
              "notice",
              "Another build",
              "it was made for another build than the one that runs, such as that of the next"
                  + " release, and says what deploying that one would do."));
    }
    ran(notices);
    if (outlook.steps().isEmpty()) {
      notices.add(element("p", "When it was made, no migration was pending."));
    }
    if (!outlook.unplanned().isEmpty()) {
      notices.add(unplanned(outlook.unplanned()));
    }
    return notices;
  }

  private void ran(List<Html> notices) {
    int all = outlook.steps().size();
    int ran = all - outlook.ahead().size();
    if (ran == 0) {
      return;
    }
    int findings = outlook.passedFindings();
    String migrations =
        ran < all
            ? "%d of its %d migrations".formatted(ran, all)
            : all == 1 ? "its migration" : "all of its %d migrations".formatted(all);
    notices.add(
        notice(
            ran < all ? "notice" : "notice done",
            ran < all ? "Partly carried out" : "Carried out",
            "%s %s run since. %s"
                .formatted(
                    migrations,
                    ran == 1 ? "has" : "have",
                    findings == 0
                        ? "It had no finding about what has run."
                        : "Its %s about what has run %s no longer open and not shown."
                            .formatted(
                                Words.count(findings, "finding"), findings == 1 ? "is" : "are"))));
  }

  private static Html unplanned(List<Migration> migrations) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("strong", "Not planned"));
    parts.add(text(": it says nothing about "));
    int shown = Math.min(migrations.size(), PlanFindings.LONGEST);
    for (int i = 0; i < shown; i++) {
      parts.add(text(i == 0 ? "" : ", "));
      parts.add(element("code", migrations.get(i).script()));
    }
    int more = migrations.size() - shown;
    parts.add(
        text(
            (more == 0 ? "" : " and %d more".formatted(more))
                + (migrations.size() == 1 ? ", which is pending too." : ", which are pending too.")
                + " Plan again."));
    return element("p", parts).with("class", "notice");
  }

  private static Html notice(String style, String what, String sentence) {
    return element("p", element("strong", what), text(": " + sentence)).with("class", style);
  }
}
