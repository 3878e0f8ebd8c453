package io.plumbline.monitor.acceptance;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A list of accepted drift that is not stored yet.
 *
 * @param environment the name of the environment
 * @param text the text, which was parsed
 * @param entries how many entries it has
 * @param acceptedAt when it was sent
 * @param acceptedBy by what it was sent
 */
record SentList(
    String environment, String text, int entries, Instant acceptedAt, String acceptedBy) {

  SentList {
    requireNonNull(environment, "environment is null");
    requireNonNull(text, "text is null");
    requireNonNull(acceptedAt, "acceptedAt is null");
    requireNonNull(acceptedBy, "acceptedBy is null");
  }
}
