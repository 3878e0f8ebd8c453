package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A check with all that it found.
 *
 * @param check what it came to
 * @param differences what differs and is not accepted, the worst first
 * @param accepted what differs and is accepted
 * @param acceptedDriftProblems the entries of the accepted drift that do not hold
 * @param incomparable what could be called neither equal nor different, one sentence each
 * @param notCompared what the check did not look at, one sentence each
 */
record CheckReport(
    @JsonUnwrapped Check check,
    List<OpenDifference> differences,
    List<AcceptedDifference> accepted,
    List<AcceptanceProblem> acceptedDriftProblems,
    List<String> incomparable,
    List<String> notCompared) {

  CheckReport {
    requireNonNull(check, "check is null");
    differences = List.copyOf(differences);
    accepted = List.copyOf(accepted);
    acceptedDriftProblems = List.copyOf(acceptedDriftProblems);
    incomparable = List.copyOf(incomparable);
    notCompared = List.copyOf(notCompared);
  }
}
