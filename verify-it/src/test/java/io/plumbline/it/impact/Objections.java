package io.plumbline.it.impact;

import static java.util.function.Predicate.not;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What speaks against the judgement of a rule after its example was tried. */
final class Objections {

  /** But 0A000, which only warm connections meet. */
  private static final Pattern STATE = Pattern.compile("\\b(?!0A000)[0-9][0-9A-Z]{4}\\b");

  /** Errors are about the table or type and its columns, not about what they miss there. */
  private static final Set<Kind> KNOWN_BY_TABLE =
      EnumSet.of(Kind.ATTRIBUTE, Kind.CONSTRAINT, Kind.INDEX);

  private Objections() {}

  static List<String> to(String rule, Trial trial) {
    List<Finding> judged = trial.findings().stream().filter(it -> it.rule().equals(rule)).toList();
    if (judged.isEmpty()) {
      return List.of("the rule judges nothing in its example");
    }
    if (trial.worked().isEmpty()) {
      return List.of("nothing that the build does worked before the change");
    }
    Impact impact = judged.get(0).impact();
    return switch (impact) {
      case HARMLESS ->
          Stream.concat(
                  trial.breakagesOfAnyConnection().stream().map(Breakage::toString),
                  trial.changes().stream())
              .toList();
      case RISKY -> unexplained(trial);
      case BREAKING ->
          judged.stream()
              .filter(not(it -> isShown(it, trial.breakages())))
              .map(it -> "nothing that fails shows: " + it)
              .toList();
    };
  }

  /** A failure that happens each time has to be announced, if only beside another finding. */
  private static List<String> unexplained(Trial trial) {
    String reasons = String.join("\n", trial.findings().stream().map(Finding::reason).toList());
    return trial.breakagesOfAnyConnection().stream()
        .filter(not(it -> it.isSaidBy(reasons)))
        .map(Breakage::toString)
        .toList();
  }

  private static boolean isShown(Finding finding, List<Breakage> breakages) {
    boolean namesState = STATE.matcher(finding.reason()).find();
    return breakages.stream()
        .filter(it -> !namesState || it.isSaidBy(finding.reason()))
        .anyMatch(it -> it.names(subject(finding)));
  }

  private static String subject(Finding finding) {
    ObjectName name = finding.name();
    return KNOWN_BY_TABLE.contains(finding.kind())
        ? name.owner().orElse(name).simpleName()
        : name.simpleName();
  }
}
