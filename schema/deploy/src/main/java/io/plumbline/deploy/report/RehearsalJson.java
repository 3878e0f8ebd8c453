package io.plumbline.deploy.report;

import io.plumbline.deploy.rehearse.ProbeResult;
import io.plumbline.deploy.rehearse.RehearsalReport;
import io.plumbline.deploy.rehearse.Trial;
import java.util.List;
import java.util.Optional;

/** A rehearsal as the JSON has it, beside its plan. */
record RehearsalJson(
    String ending,
    List<String> reasons,
    Optional<Trial.Place> place,
    List<Rows> rows,
    List<String> notShown) {

  /** What the rows of the target have against what is to be. */
  record Rows(String object, String what, String answer, String detail) {
    static Rows of(ProbeResult result) {
      return new Rows(
          result.object(), result.what(), ReportJson.word(result.answer()), result.detail());
    }
  }

  static RehearsalJson of(RehearsalReport report) {
    Trial trial = report.trial();
    return new RehearsalJson(
        ReportJson.word(trial.ending()),
        trial.reasons(),
        trial.place(),
        report.probes().stream().map(Rows::of).toList(),
        report.notShown());
  }
}
