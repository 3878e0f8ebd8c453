package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A check with all that it found.
 *
 * @param check what it came to
 * @param differences what differs, the worst first
 * @param incomparable what could be called neither equal nor different, one sentence each
 * @param notCompared what the check did not look at, one sentence each
 */
record CheckReport(
    @JsonUnwrapped Check check,
    List<Difference> differences,
    List<String> incomparable,
    List<String> notCompared) {

  CheckReport {
    requireNonNull(check, "check is null");
    differences = List.copyOf(differences);
    incomparable = List.copyOf(incomparable);
    notCompared = List.copyOf(notCompared);
  }
}
