package io.plumbline.dropwizard;

/** What {@code GET /health} tells anybody who asks. */
public enum PublicHealth {
  /** Healthy, degraded or unhealthy, and nothing else. */
  STATUS,
  /** Also fingerprints, versions, counts and moments, which name no object. */
  SUMMARY,
  /** Also each difference, with the name of its object. */
  DIFFERENCES
}
