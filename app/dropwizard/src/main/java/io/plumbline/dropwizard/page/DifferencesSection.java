package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.catalog.ObjectName;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The differences that are not accepted, those of one object together, the worst objects first.
 *
 * @param verdict what was found
 */
record DifferencesSection(Verdict verdict) {

  /** More than that nobody reads on a page. */
  private static final int LONGEST = 500;

  Html html() {
    List<Finding> findings = verdict.findings();
    List<Html> parts = new ArrayList<>();
    parts.add(
        Words.heading(
            "differences",
            findings.isEmpty() ? "No difference" : Words.count(findings.size(), "difference")));
    if (!findings.isEmpty()) {
      parts.add(element("p", counts()).with("class", "counts"));
    }
    groups().forEach((object, group) -> parts.add(table(object, group)));
    if (findings.size() > LONGEST) {
      parts.add(
          element(
              "p",
              "%d more are not shown here; the command schema verify prints all."
                  .formatted(findings.size() - LONGEST)));
    }
    return element("section", parts).with("aria-labelledby", "differences");
  }

  private List<Html> counts() {
    List<Html> counts = new ArrayList<>();
    for (Impact impact : List.of(Impact.BREAKING, Impact.RISKY, Impact.HARMLESS)) {
      long number = verdict.findings().stream().filter(it -> it.impact() == impact).count();
      if (number > 0) {
        counts.add(text((counts.isEmpty() ? "" : " ") + number + " "));
        counts.add(Words.impact(impact));
      }
    }
    return counts;
  }

  private Map<String, List<Finding>> groups() {
    Map<String, List<Finding>> byObject =
        verdict.findings().stream()
            .limit(LONGEST)
            .collect(
                Collectors.groupingBy(
                    DifferencesSection::object, LinkedHashMap::new, Collectors.toList()));
    return byObject.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(Comparator.comparing(DifferencesSection::worst).reversed()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** The relation that a column or an index belongs to stands for all that belongs to it. */
  private static String object(Finding finding) {
    return finding.kind().isOwned()
        ? finding.name().owner().map(ObjectName::toString).orElseGet(finding::object)
        : finding.name().toString();
  }

  private static Impact worst(List<Finding> findings) {
    return findings.stream().map(Finding::impact).reduce(Impact.HARMLESS, Impact::worse);
  }

  private Html table(String object, List<Finding> findings) {
    return element(
            "div",
            element(
                "table",
                element("caption", element("h3", object)),
                element(
                    "thead",
                    element(
                        "tr",
                        column("What"),
                        column("Expected"),
                        column("Found"),
                        column("Impact"))),
                element("tbody", findings.stream().map(this::row).toList())))
        .with("class", "object " + worst(findings).word());
  }

  private static Html column(String name) {
    return element("th", name).with("scope", "col");
  }

  private Html row(Finding finding) {
    return element(
        "tr",
        element("th", what(finding)).with("scope", "row"),
        element("td", element("code", finding.expectedOnOneLine())),
        element("td", element("code", finding.actualOnOneLine())),
        element(
            "td",
            element("p", Words.impact(finding.impact()), text(" " + finding.reason() + ".")),
            element("p", text("Next: " + verdict.nextStep(finding) + "."))));
  }

  private static String what(Finding finding) {
    String object =
        finding.kind().isOwned()
            ? finding.kind().label() + " " + ObjectName.of(finding.name().simpleName())
            : finding.kind().label();
    return object + finding.attribute().map(it -> ", " + it).orElse("");
  }
}
