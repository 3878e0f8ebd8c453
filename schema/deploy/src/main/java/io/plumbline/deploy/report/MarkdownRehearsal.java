package io.plumbline.deploy.report;

import static io.plumbline.deploy.report.Markdown.text;

import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.rehearse.ProbeResult;
import io.plumbline.deploy.rehearse.RehearsalReport;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of a Markdown page that is about a rehearsal; of its plan it has the summary alone. */
final class MarkdownRehearsal {

  private static final Comparator<ProbeResult> WORST_FIRST =
      Comparator.comparing(
          (ProbeResult it) ->
              switch (it.answer()) {
                case SOMETHING -> 0;
                case COULD_NOT_CHECK -> 1;
                case DEPENDS -> 2;
                case NOTHING -> 3;
              });

  private MarkdownRehearsal() {}

  static void append(MarkdownPage page, RehearsalReport rehearsal, Plan plan) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("target", text(plan.target()));
    rows.put("plan", text(plan.summary()));
    page.part(MarkdownFormat.table(rows));
    MarkdownFormat.sentences(page, "Why it ended so", rehearsal.trial().reasons());
    page.section(
        "### What the rows say\n\n",
        rehearsal.probes().stream().sorted(WORST_FIRST).map(MarkdownRehearsal::probe).toList(),
        "");
    MarkdownFormat.sentences(page, "What no rehearsal shows", rehearsal.notShown());
  }

  private static String probe(ProbeResult probe) {
    return "- **%s** %s: %s\n"
        .formatted(word(probe.answer()), text(probe.what()), text(probe.detail()));
  }

  private static String word(ProbeResult.Answer answer) {
    return switch (answer) {
      case SOMETHING -> "fails";
      case COULD_NOT_CHECK -> "not known";
      case DEPENDS -> "depends";
      case NOTHING -> "fine";
    };
  }
}
