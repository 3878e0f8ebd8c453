package io.plumbline.dropwizard.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.safety.Severity;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedFinding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a plan, and what is told of a text that is none. */
class PlanParserTest {

  private static final String FINDING =
      """
      {"rule": "add-check-scans", "severity": "error", "line": 2, "statement": "alter table t",
       "relation": "public.t", "size": {"rows": 20000, "bytes": 1507328},
       "what": "adding the check reads every row", "why": "ADD CONSTRAINT holds a lock.",
       "versions": "PostgreSQL 14 to 18", "safeWay": "alter table t;\\nalter table t;",
       "page": "docs/safety/add-check-scans.md"}""";

  private static final String PLAN =
      """
      {"version": 1, "command": "plan", "outcome": "drifted", "exitCode": 1, "summary": "refused",
       "plan": {
         "madeAt": "2026-05-03T10:00:00Z", "build": "sha256:%s", "decision": "refused",
         "reasons": [{"decision": "cannot prove", "text": "a reason"}],
         "target": "shop on PostgreSQL 18.1 as owner",
         "history": {"relation": "behind", "pending": [], "newer": [], "conflicts": []},
         "drift": {"differences": [], "incomparable": ["the view is of another major"]},
         "migrations": [{"script": "V2__x.sql", "checksum": -7, "observed": false,
           "statements": [], "findings": [%s]}],
         "releases": [{"name": "1.4", "differences": [], "incomparable": ["a type"]}],
         "notes": ["a note"]}}
      """
          .formatted("1".repeat(64), FINDING);

  @Test
  void planIsReadWithWhatItCannotProve() throws Exception {
    DeployPlan plan = parse(PLAN);
    assertThat(plan.madeAt()).isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
    assertThat(plan.decision()).isEqualTo(Decision.REFUSED);
    assertThat(plan.reasons()).extracting(DeployPlan.Reason::text).containsExactly("a reason");
    assertThat(plan.limits())
        .containsExactly(
            "V2__x.sql was not run on a throwaway database",
            "what the schema is like after the migrations is not known",
            "the view is of another major",
            "release 1.4: a type",
            "a note");
    assertThat(plan.migrations()).hasSize(1);
    assertThat(plan.migrations().get(0).checksum()).contains(-7);
    PlannedFinding finding = plan.migrations().get(0).findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.safeWay()).isEqualTo("alter table t;\nalter table t;");
    assertThat(finding.size().map(Object::toString)).contains("about 20000 rows, 1472 kB");
    assertThat(finding.allowedBecause()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                   | the file is empty
          null                                 | expected what schema plan --format json writes
          canary                               | expected JSON, found at line 1: something else
          []                                   | expected a plan as its JSON schema says
          {}                                   | expected what schema plan --format json writes
          <html>                               | expected JSON, found at line 1: something else
          {"version":1,"command":"plan"} x     | expected JSON, found at line 1: something else
          {"version":2,"command":"plan"}       | expected version 1 of the report, found 2
          {"version":1,"command":"verify"}     | expected the report of schema plan, found that of schema verify
          {"version":1,"command":["plan"]}     | expected a plan as its JSON schema says, found at command
          {"version":1,"command":"plan"}       | expected a plan as its JSON schema says, found at line 1: plan is null
          {"version":1,"command":"plan","plan":{}} | expected a plan as its JSON schema says, found at plan: madeAt is null
          {"version":1,"command":"plan","failure":{"reason":"refused \\u202e"}} | the deploy could not plan: refused \\u{202e}
          """)
  void whatIsNoPlanIsTold(String text, String message) {
    assertRefused(text, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-05-03T10:00:00Z | yesterday | found at plan: Text 'yesterday' could not be parsed
          "decision": "refused", | "decision": "ship it", | found at plan: no such decision
          sha256:11 | md5:11 | found at plan: not a fingerprint
          "severity": "error" | "severity": "fatal" | found at plan.migrations.0.findings.0.severity
          "script": "V2__x.sql", | '' | found at plan.migrations.0: script is null
          "line": 2, | "line": null, | found at plan.migrations.0.findings.0.line
          """)
  void whatIsWrongInAPlanIsToldWithItsPlace(String right, String wrong, String message) {
    assertThat(PLAN).contains(right);
    assertRefused(
        PLAN.replace(right, wrong), "expected a plan as its JSON schema says, " + message);
  }

  @Test
  void textThatNobodyReadsIsCut() throws Exception {
    DeployPlan plan = parse(PLAN.replace("a note", "n".repeat(1_000_000)));
    assertThat(plan.limits().get(4)).hasSizeLessThan(4_100).endsWith("… (996000 more characters)");
  }

  @Test
  void moreThanAnyDeployHasIsRefused() {
    assertRefused(
        PLAN.replace("\"a note\"", "\"a note\",".repeat(10_000) + "\"a note\""),
        "expected at most 10000 sentences, found 10006");
    assertRefused(
        PLAN.replace(FINDING, (FINDING + ",").repeat(10_000) + FINDING),
        "expected at most 10000 findings, found 10001");
    assertRefused("[".repeat(100_000), "expected ");
  }

  private static DeployPlan parse(String text) throws PlanFormatException {
    return PlanParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageNotContaining("canary")
        .hasMessageStartingWith(message);
  }
}
