package io.plumbline.deploy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.testing.Fixtures;
import io.plumbline.deploy.testing.Shop;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.lock.SchemaLock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path GOLDEN = Fixtures.RESOURCES.resolve("report");

  @AutoClose private static Examples examples;

  @BeforeAll
  static void report(@TempDir Path folder) {
    examples = new Examples(folder);
  }

  @ParameterizedTest
  @EnumSource
  void everyReportIsAsInItsFile(ReportFormat format) {
    examples
        .reports()
        .forEach(
            (name, report) ->
                Fixtures.assertSame(
                    examples.stable(format.render(report, examples.files())),
                    GOLDEN.resolve(name + "." + format.extension())));
  }

  @Test
  void jsonFollowsThePublishedSchema() throws IOException {
    JsonSchema schema =
        schema("/io/plumbline/deploy/report/report.schema.json", VersionFlag.V202012);
    for (Report report : examples.reports().values()) {
      JsonNode json = MAPPER.readTree(ReportFormat.JSON.render(report, examples.files()));

      assertThat(schema.validate(json)).as(report.summary()).isEmpty();
      ((ObjectNode) json).remove("summary");
      assertThat(schema.validate(json)).as("without summary").isNotEmpty();
    }
  }

  @Test
  void sarifFollowsTheSchemaOfItsStandard() throws IOException {
    JsonSchema schema = schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);
    for (Report report : examples.reports().values()) {
      JsonNode json = MAPPER.readTree(ReportFormat.SARIF.render(report, examples.files()));

      assertThat(schema.validate(json)).as(report.summary()).isEmpty();
      ((ObjectNode) json.at("/runs/0")).remove("tool");
      assertThat(schema.validate(json)).as("without tool").isNotEmpty();
    }
  }

  @Test
  void sarifPointsAtTheLineOfTheMigrationAndOfTheLock() throws IOException {
    JsonNode results =
        MAPPER
            .readTree(
                ReportFormat.SARIF.render(examples.reports().get("plan-refused"), examples.files()))
            .at("/runs/0/results");

    assertThat(places(results))
        .contains(
            "add-check-scans shop/src/main/resources/db/migration/V2__rename.sql:2",
            "difference/column-missing shop/src/main/resources/schema.lock:1");
    List<String> lock = examples.build().render().lines().toList();
    for (String place : places(results)) {
      if (place.startsWith("difference/constraint-extra")) {
        int line = Integer.parseInt(place.replaceAll(".*:", ""));
        assertThat(lock.get(line - 1)).isEqualTo("constraint public.purchase.total_known");
      }
    }
  }

  private static List<String> places(JsonNode results) {
    List<String> places = new ArrayList<>();
    for (JsonNode result : results) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      places.add(
          "%s %s:%s"
              .formatted(
                  result.path("ruleId").asText(),
                  place.at("/artifactLocation/uri").asText(),
                  place.at("/region/startLine").asText()));
    }
    return places;
  }

  @Test
  void junitIsReadBySurefireAndFailsWhereTheCommandDoes() throws Exception {
    for (Report report : examples.reports().values()) {
      List<ReportTestSuite> suites =
          new TestSuiteXmlParser(new NullConsoleLogger())
              .parse(
                  new InputStreamReader(
                      new ByteArrayInputStream(
                          ReportFormat.JUNIT
                              .render(report, examples.files())
                              .getBytes(StandardCharsets.UTF_8)),
                      StandardCharsets.UTF_8));

      assertThat(suites).hasSize(1);
      ReportTestSuite suite = suites.get(0);
      assertThat(suite.getTestCases()).hasSize(suite.getNumberOfTests());
      assertThat(suite.getNumberOfFailures() + suite.getNumberOfErrors() > 0)
          .as(report.summary())
          .isEqualTo(report.outcome() != Outcome.IN_SYNC);
    }
  }

  @Test
  void newerHistoryThatBreaksNothingIsNoErrorOfTheBuild(@TempDir Path folder) {
    try (Shop shop = new Shop(new WrittenMigrations(folder))) {
      SchemaLock older = shop.lock();
      shop.pending("V2__a.sql", "create table a (id bigint)").migrate("2");

      Report report = Report.plan(Planner.plan(shop.request(older)));

      assertThat(report.outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(ReportFormat.JUNIT.render(report, examples.files()))
          .contains("tests=\"3\" failures=\"0\" errors=\"0\"")
          .contains("this build works with what a newer release left")
          .contains("<system-out>table public.a: expected absent, found present (HARMLESS: ");
      assertThat(ReportFormat.SARIF.render(report, examples.files()))
          .contains("\"level\" : \"note\"", "a newer release has migrated: table public.a: ")
          .doesNotContain("\"level\" : \"error\"");
    }
  }

  @Test
  void formatIsFoundByItsName() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.named(format.word())).isEqualTo(format);
    }
    assertThatThrownBy(() -> ReportFormat.named("pdf"))
        .hasMessageContaining("expected one of text, json")
        .hasMessageContaining("found pdf");
  }

  private static JsonSchema schema(String resource, VersionFlag draft) throws IOException {
    try (InputStream text = ReportFormatTest.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(draft)
          .getSchema(
              MAPPER.readTree(text),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }
}
