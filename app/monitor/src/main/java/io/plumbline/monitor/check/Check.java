package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check of an environment came to, without its differences.
 *
 * @param id its number; newer checks have greater ones
 * @param environment the environment
 * @param service the service that uses the database
 * @param release the version of the service that the database was compared with
 * @param startedAt when it began
 * @param durationMilliseconds how long it took
 * @param outcome {@code in sync}, {@code drifted}, {@code could not check} or {@code not
 *     comparable}
 * @param state whether the schema serves the release, empty when it was not read
 * @param relation how the histories relate, empty when they were not read
 * @param reason why the outcome is what it is
 * @param nextStep what to do, empty when nothing is
 * @param expectedFingerprint the fingerprint of the release, without what is excluded here
 * @param actualFingerprint the fingerprint of the live schema, empty when it was not read
 * @param differenceCounts how many differences there are that are not accepted
 * @param acceptance what it made of the accepted drift, empty when it heeded no list
 */
record Check(
    long id,
    String environment,
    String service,
    String release,
    Instant startedAt,
    long durationMilliseconds,
    String outcome,
    Optional<String> state,
    Optional<String> relation,
    String reason,
    Optional<String> nextStep,
    String expectedFingerprint,
    Optional<String> actualFingerprint,
    DifferenceCounts differenceCounts,
    Optional<Acceptance> acceptance) {

  Check {
    requireNonNull(environment, "environment is null");
    requireNonNull(service, "service is null");
    requireNonNull(release, "release is null");
    requireNonNull(startedAt, "startedAt is null");
    requireNonNull(outcome, "outcome is null");
    requireNonNull(state, "state is null");
    requireNonNull(relation, "relation is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(nextStep, "nextStep is null");
    requireNonNull(expectedFingerprint, "expectedFingerprint is null");
    requireNonNull(actualFingerprint, "actualFingerprint is null");
    requireNonNull(differenceCounts, "differenceCounts is null");
    requireNonNull(acceptance, "acceptance is null");
  }
}
