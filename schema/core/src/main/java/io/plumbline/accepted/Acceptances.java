package io.plumbline.accepted;

import io.plumbline.accepted.AcceptanceProblem.Flaw;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the accepted drift makes of the findings of a check.
 *
 * @param open the findings that no entry accepts
 * @param accepted those that one accepts
 * @param problems the entries that do not hold
 */
public record Acceptances(
    List<Finding> open, List<AcceptedFinding> accepted, List<AcceptanceProblem> problems) {

  private static final int LISTED = 5;

  public Acceptances {
    open = List.copyOf(open);
    accepted = List.copyOf(accepted);
    problems = List.copyOf(problems);
  }

  /**
   * Holds the entries against the findings.
   *
   * @param unknown what the check knows nothing about
   * @param today the day, in UTC
   */
  public static Acceptances of(
      AcceptedDrift drift, List<Finding> findings, Unknown unknown, LocalDate today) {
    List<Finding> open = new ArrayList<>(findings);
    List<AcceptedFinding> accepted = new ArrayList<>();
    List<AcceptanceProblem> problems = new ArrayList<>();
    for (Acceptance entry : drift.entries()) {
      if (unknown.includes(entry)) {
        continue;
      }
      Inspection inspection = new Inspection(drift.source(), entry, findings, today);
      inspection
          .problem()
          .ifPresentOrElse(
              problems::add,
              () -> {
                Finding finding = inspection.finding().orElseThrow();
                open.remove(finding);
                accepted.add(new AcceptedFinding(finding, entry));
              });
    }
    return new Acceptances(open, accepted, problems);
  }

  /** Looks at one entry. */
  private record Inspection(
      String source, Acceptance entry, List<Finding> findings, LocalDate today) {

    Optional<AcceptanceProblem> problem() {
      List<Finding> ofObject = findings.stream().filter(entry::isAbout).toList();
      if (!isNarrow(ofObject)) {
        return flaw(
            Flaw.WIDE,
            "it stands for more than one object",
            ofObject.isEmpty()
                ? "write the kind and the whole name, as the report does, or remove the entry"
                : "write an entry for each: " + listed(ofObject));
      }
      if (finding().isPresent()) {
        return problemWith(finding().get());
      }
      if (entry.attribute().isEmpty() && !ofObject.isEmpty()) {
        return flaw(
            Flaw.WIDE,
            "no attribute is given, and the object is there on both sides",
            "name the attribute: " + listed(ofObject));
      }
      return ofObject.stream().allMatch(finding -> finding.attribute().isPresent())
          ? flaw(Flaw.UNUSED, "no such difference was found", "remove the entry")
          : flaw(
              Flaw.STALE,
              "the whole object differs by now",
              "see whether that is to be accepted: " + listed(ofObject));
    }

    private Optional<AcceptanceProblem> problemWith(Finding finding) {
      if (!entry.hasValuesOf(finding)) {
        return flaw(
            Flaw.STALE,
            "the values are others by now",
            "see whether that is to be accepted: " + finding.describe());
      }
      if (finding.impact() == Impact.BREAKING) {
        return flaw(
            Flaw.BREAKING,
            finding.reason(),
            "mend the database; where the build never uses the object, exclude it from the check");
      }
      if (entry.until().isBefore(today)) {
        return flaw(
            Flaw.EXPIRED,
            "it was accepted until " + entry.until(),
            "mend the database and remove the entry, or give it another day and say why");
      }
      return Optional.empty();
    }

    /** The finding that the entry names. */
    Optional<Finding> finding() {
      return findings.stream()
          .filter(entry::isAbout)
          .filter(finding -> finding.attribute().equals(entry.attribute()))
          .findFirst();
    }

    private boolean isNarrow(List<Finding> ofObject) {
      return entry.object().kind().isPresent()
          && entry.object().name().isPresent()
          && ofObject.stream().allMatch(finding -> entry.names(finding.name()));
    }

    private static String listed(List<Finding> findings) {
      String all =
          findings.stream().limit(LISTED).map(Finding::describe).collect(Collectors.joining("; "));
      return findings.size() > LISTED ? all + "; and " + (findings.size() - LISTED) + " more" : all;
    }

    private Optional<AcceptanceProblem> flaw(Flaw flaw, String reason, String nextStep) {
      return Optional.of(new AcceptanceProblem(source, entry, flaw, reason, nextStep));
    }
  }
}
