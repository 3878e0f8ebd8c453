package io.plumbline.monitor.acceptance;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A list of accepted drift that was sent, without its text.
 *
 * @param id its number; of the lists of an environment the greatest is in force
 * @param environment the environment
 * @param entries how many entries it has
 * @param acceptedAt when it was sent
 * @param acceptedBy by what it was sent
 */
public record AcceptanceList(
    long id, String environment, int entries, Instant acceptedAt, String acceptedBy) {

  public AcceptanceList {
    requireNonNull(environment, "environment is null");
    requireNonNull(acceptedAt, "acceptedAt is null");
    requireNonNull(acceptedBy, "acceptedBy is null");
  }
}
