package io.plumbline.dropwizard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.check.Verdict;
import io.plumbline.history.MigrationVersion;
import io.plumbline.impact.Finding;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The body of {@code GET /health}.
 *
 * @param status {@code healthy}, {@code degraded} or {@code unhealthy}
 * @param schema what that is based on, absent where that is not public
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record HealthAnswer(String status, Optional<Schema> schema) {

  /**
   * What is known of the schema, from the last verdict where the latest check came to none.
   *
   * @param expected the fingerprint of the build
   * @param actual the fingerprint of the live schema, absent before the first verdict
   * @param migration the newest migration of the build, absent when it has none
   * @param relation how the histories relate, absent before the first verdict
   * @param verdict how the latest check ended
   * @param cause where a difference comes from, absent before the first verdict
   * @param differences how many there are that are not accepted, absent before the first verdict
   * @param accepted how many are accepted, absent before the first verdict
   * @param checkedAt when the latest check ended
   * @param verdictAt when the facts above were found, absent before the first verdict
   * @param found each difference that is not accepted, absent where names are not public
   */
  record Schema(
      String expected,
      Optional<String> actual,
      Optional<String> migration,
      Optional<String> relation,
      String verdict,
      Optional<String> cause,
      Optional<Integer> differences,
      Optional<Integer> accepted,
      String checkedAt,
      Optional<String> verdictAt,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> found) {}

  static HealthAnswer of(Observation observation, SchemaLock expected, PublicHealth shown) {
    return new HealthAnswer(
        observation.state().word(),
        shown == PublicHealth.STATUS
            ? Optional.empty()
            : Optional.of(schema(observation, expected, shown)));
  }

  private static Schema schema(Observation observation, SchemaLock expected, PublicHealth shown) {
    Optional<Verdict> verdict = observation.verdict();
    return new Schema(
        expected.fingerprint().text(),
        verdict.map(it -> it.actual().text()),
        expected.migrationVersion().map(MigrationVersion::toString),
        verdict.map(it -> it.history().relation().name().toLowerCase(Locale.ROOT)),
        observation.latest().outcome().words(),
        verdict.map(Verdict::cause),
        verdict.map(it -> it.findings().size()),
        verdict.map(it -> it.accepted().size()),
        observation.checkedAt().toString(),
        observation.verdictAt().map(Object::toString),
        verdict
            .filter(it -> shown == PublicHealth.DIFFERENCES)
            .map(it -> it.findings().stream().map(Finding::toString).toList()));
  }
}
