package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Impact;
import io.plumbline.probe.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state, in words and by a mark that needs no colour, and why it is so.
 *
 * @param content what there is to show
 */
record StateSection(PageContent content) {

  Html html() {
    Observation observation = content.observation();
    State state = observation.state();
    List<Html> parts = new ArrayList<>();
    parts.add(
        element(
                "h2",
                element("span", mark(state)).with("class", "mark").with("aria-hidden", "true"),
                text(Words.capitalized(state.word())))
            .with("id", "state"));
    parts.add(element("p", meaning(observation)).with("class", "lead"));
    parts.add(outcome(observation.latest()));
    nextStep(observation.latest(), parts);
    if (observation.latest() instanceof Verdict verdict) {
      policy(verdict, parts);
    } else {
      stillKnown(observation, parts);
    }
    return element(
            "section",
            element("div", parts).with("class", "state " + state.word()),
            new FactsTable(content).html(),
            new FactsTable(content).list())
        .with("aria-labelledby", "state");
  }

  private static String mark(State state) {
    return switch (state) {
      case HEALTHY -> "✓";
      case DEGRADED -> "!";
      case UNHEALTHY -> "✕";
    };
  }

  private static String meaning(Observation observation) {
    Optional<Verdict> verdict = observation.verdict();
    if (verdict.isEmpty()) {
      return "Nobody has seen whether the live schema serves this build.";
    }
    if (verdict.get().worstImpact().filter(it -> it == Impact.BREAKING).isPresent()) {
      return "Statements of this build fail on the live schema.";
    }
    return observation.state() == State.HEALTHY
        ? "The live schema serves this build."
        : "As far as can be told, the live schema serves this build. Somebody should look.";
  }

  private static Html outcome(CheckResult latest) {
    String outcome = Words.capitalized(latest.outcome().words());
    if (latest instanceof Verdict verdict) {
      return element("p", element("strong", outcome), text(": " + verdict.cause() + "."));
    }
    if (latest instanceof CouldNotCheck failure) {
      return element("p", element("strong", outcome), text(": " + failure.reason()));
    }
    return element("p", latest.summary());
  }

  private static void nextStep(CheckResult latest, List<Html> parts) {
    String nextStep =
        latest instanceof Verdict verdict
            ? verdict.nextStep()
            : latest instanceof CouldNotCheck failure ? failure.nextStep() : "nothing";
    if (!nextStep.equals("nothing")) {
      parts.add(element("p", element("strong", "Next"), text(": " + nextStep + ".")));
    }
  }

  private static void policy(Verdict verdict, List<Html> parts) {
    if (verdict.state() != verdict.stateByDefault()) {
      parts.add(
          element(
              "p",
              "The configured policy makes it "
                  + verdict.state().word()
                  + "; by default it is "
                  + verdict.stateByDefault().word()
                  + "."));
    }
  }

  private void stillKnown(Observation observation, List<Html> parts) {
    observation
        .verdictAt()
        .ifPresent(
            at ->
                parts.add(
                    element(
                        "p",
                        text("What follows is the last verdict, of "),
                        Words.time(at),
                        text(" (" + Words.ago(at, content.now()) + ")."))));
  }
}
