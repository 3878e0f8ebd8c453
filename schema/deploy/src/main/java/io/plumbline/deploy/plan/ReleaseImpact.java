package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

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
}
