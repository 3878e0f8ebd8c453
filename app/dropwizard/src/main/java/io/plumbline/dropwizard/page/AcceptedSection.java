package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drift that is accepted in this environment, and the entries that accept nothing.
 *
 * @param verdict what was found
 */
record AcceptedSection(Verdict verdict) {

  /** Empty where nothing is to be accepted. */
  Optional<Html> html() {
    List<Html> items = new ArrayList<>();
    verdict.acceptanceProblems().forEach(it -> items.add(problem(it)));
    verdict.accepted().forEach(it -> items.add(accepted(it)));
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            element("section", Words.heading("accepted", "Accepted drift"), element("ul", items))
                .with("aria-labelledby", "accepted"));
  }

  private static Html problem(AcceptanceProblem problem) {
    return element(
        "li",
        element("strong", "Does not hold"),
        text(": " + problem.describe() + ". Next: " + problem.nextStep() + "."));
  }

  private static Html accepted(AcceptedFinding accepted) {
    return element(
        "li",
        element("code", accepted.finding().describe()),
        text(
            ". Accepted until %s: %s"
                .formatted(accepted.acceptance().until(), accepted.acceptance().reason())));
  }
}
