package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.util.ArrayList;
import java.util.List;

/**
 * What the target after the deploy does to a release that still runs.
 *
 * @param release what the release is called
 * @param comparison how the schema then stands to the one it was built with
 */
public record ReleaseImpact(String release, Comparison comparison) {

  public ReleaseImpact {
    requireNonNull(release, "release is null");
    requireNonNull(comparison, "comparison is null");
  }

  /** Why migrations that do this may not run. */
  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    List<Finding> breaking = comparison.withImpact(Impact.BREAKING);
    if (!breaking.isEmpty()) {
      reasons.add(
          Reason.refused(
              "it breaks the release %s that still runs: %s, the first: %s"
                  .formatted(
                      release,
                      Words.count(breaking.size(), "breaking difference"),
                      breaking.get(0).describe())));
    }
    comparison
        .incomparable()
        .forEach(it -> reasons.add(Reason.cannotProve("release " + release + ": " + it)));
    return reasons;
  }
}
