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
import io.plumbline.deploy.testing.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path GOLDEN = Fixtures.RESOURCES.resolve("report");

  private static Examples examples;

  @BeforeAll
  static void report(@TempDir Path folder) {
    examples = new Examples(folder);
  }

  @AfterAll
  static void close() {
    examples.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyReportIsAsInItsFile(ReportFormat format) {
    examples
        .reports()
        .forEach(
            (name, report) ->
                Fixtures.assertSame(
                    examples.stable(format.render(report)),
                    GOLDEN.resolve(name + "." + format.extension())));
  }

  @Test
  void jsonFollowsThePublishedSchema() throws IOException {
    JsonSchema schema =
        schema("/io/plumbline/deploy/report/report.schema.json", VersionFlag.V202012);
    for (Report report : examples.reports().values()) {
      JsonNode json = MAPPER.readTree(ReportFormat.JSON.render(report));

      assertThat(schema.validate(json)).as(report.summary()).isEmpty();
      ((ObjectNode) json).remove("summary");
      assertThat(schema.validate(json)).as("without summary").isNotEmpty();
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
