package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the verdict does not say.
 *
 * @param verdict what was found
 */
record LimitsSection(Verdict verdict) {

  /** Empty where everything was read and compared. */
  Optional<Html> html() {
    List<Html> items = new ArrayList<>();
    add(items, "Could not check", verdict.unread());
    add(items, "Not comparable", verdict.incomparable());
    add(items, "Not compared", verdict.notCompared());
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            element(
                    "section",
                    Words.heading("limits", "What was not compared"),
                    element("ul", items))
                .with("aria-labelledby", "limits"));
  }

  private static void add(List<Html> items, String reason, List<String> sentences) {
    sentences.forEach(
        it -> items.add(element("li", element("strong", reason), text(": " + it + "."))));
  }
}
