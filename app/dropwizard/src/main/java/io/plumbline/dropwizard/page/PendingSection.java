package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.check.Verdict;
import io.plumbline.dropwizard.plan.PlanReading;
import io.plumbline.history.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between the database and the end of the build's migrations. What the pending ones
 * would do, nobody can tell without running them, which needs another server: the deploy's plan
 * tells.
 *
 * @param verdict what was found
 * @param plan what was read of the deploy's plan, empty where the configuration names none
 */
record PendingSection(Verdict verdict, Optional<PlanReading> plan) {

  /** Empty where all migrations of the build have run as they are. */
  Optional<Html> html() {
    List<Migration> pending = verdict.history().pending();
    List<String> conflicts = verdict.history().conflicts();
    if (pending.isEmpty() && conflicts.isEmpty()) {
      return Optional.empty();
    }
    List<Html> parts = new ArrayList<>();
    parts.add(Words.heading("pending", "Before the next deploy"));
    if (!conflicts.isEmpty()) {
      parts.add(element("p", "The history is another one:"));
      parts.add(list(conflicts));
    }
    if (!pending.isEmpty()) {
      parts.add(
          element("p", Words.count(pending.size(), "migration") + " of this build did not run:"));
      parts.add(list(pending.stream().map(Migration::script).toList()));
      parts.add(plan.isPresent() ? ofPlan() : withoutPlan());
    }
    return Optional.of(element("section", parts).with("aria-labelledby", "pending"));
  }

  private static Html ofPlan() {
    return element(
        "p",
        text("What they would do is said by "),
        element("a", "the deploy's plan").with("href", "#plan"),
        text(", as far as it speaks of them."));
  }

  private static Html withoutPlan() {
    return element(
        "p",
        text("The command "),
        element("code", "schema plan"),
        text(
            " runs them on a throwaway server and says which locks they take, what they write"
                + " anew, and what they break. A running application has no such server, so"
                + " none of that is known here until the setting "),
        element("code", "schema.plan"),
        text(" names the plan of a deploy."));
  }

  private static Html list(List<String> lines) {
    return element("ul", lines.stream().map(it -> element("li", element("code", it))).toList());
  }
}
