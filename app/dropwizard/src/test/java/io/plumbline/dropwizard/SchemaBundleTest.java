package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaBundleTest {

  @TempDir private Path folder;

  @Test
  void anEqualSchemaIsHealthyAndReady() throws Exception {
    try (ScratchDatabase database = migratedTo("2")) {
      DropwizardTestSupport<ExampleConfiguration> application = application(database, "true");
      application.before();
      try {
        HttpResponse<String> health = get(application, "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
            .startsWith("{\"status\":\"healthy\",\"schema\":{\"expected\":\"sha256:")
            .contains("\"migration\":\"2\",\"relation\":\"same\",\"verdict\":\"in sync\"")
            .contains("\"differences\":0,\"accepted\":0");
        assertThat(health.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        HttpResponse<String> asText = get(application, "/health", "text/plain");
        assertThat(asText.statusCode()).isEqualTo(200);
        assertThat(asText.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(application.getEnvironment().healthChecks().runHealthCheck("schema").isHealthy())
            .isTrue();
        assertThat(
                application
                    .getEnvironment()
                    .health()
                    .healthStateAggregator()
                    .healthStateView("schema"))
            .hasValueSatisfying(
                view -> {
                  assertThat(view.isCritical()).isTrue();
                  assertThat(view.getType().toString()).isEqualTo("READY");
                });
      } finally {
        application.after();
      }
    }
  }

  @Test
  void aSchemaThatBreaksTheBuildStopsTheStart() {
    try (ScratchDatabase database = migratedTo("1")) {
      assertThatThrownBy(() -> application(database, "true").before())
          .hasStackTraceContaining("SchemaRefusedException: The application does not start")
          .hasStackTraceContaining(
              "column public.message.agent_id: expected nullable, found not null");
    }
  }

  @Test
  void withoutFailFastItStartsUnhealthyAndNamesNoObjectInPublic() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      DropwizardTestSupport<ExampleConfiguration> application = application(database, "false");
      application.before();
      try {
        HttpResponse<String> health = get(application, "/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body())
            .startsWith("{\"status\":\"unhealthy\"")
            .contains("\"relation\":\"behind\",\"verdict\":\"drifted\"")
            .doesNotContain("message");
        HealthCheck.Result check =
            application.getEnvironment().healthChecks().runHealthCheck("schema");
        assertThat(check.isHealthy()).isFalse();
        assertThat(check.getDetails().get("differences").toString()).contains("agent_id");
        assertThat(check.getDetails()).containsKey("driftedSince");
      } finally {
        application.after();
      }
    }
  }

  @Test
  void tellsInPublicWhatIsConfigured() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      assertThat(health(database, "{failFast: false, publicHealth: status}"))
          .isEqualTo("{\"status\":\"unhealthy\"}");
      assertThat(health(database, "{publicHealth: differences, policy: {breaking: degraded}}"))
          .startsWith("{\"status\":\"degraded\"")
          .contains(
              "\"found\":[\"column public.message.agent_id: expected nullable, found not null"
                  + " (BREAKING: ");
    }
  }

  @Test
  void aRoleThatCouldChangeTheSchemaStopsTheStartWhereThatIsForbidden() throws Exception {
    try (ScratchDatabase database = migratedTo("2")) {
      Path forbidding = ExampleFile.write(folder, database, "{ddlGuard: fail}");
      assertThatThrownBy(() -> application(forbidding).before())
          .hasStackTraceContaining(
              "The application does not start: The role %s of this application could change the"
                      .formatted(database.user())
                  + " schema: it is a superuser; give it the rights of docs/roles.md alone");
    }
  }

  private String health(ScratchDatabase database, String schema) throws Exception {
    DropwizardTestSupport<ExampleConfiguration> application =
        application(ExampleFile.write(folder, database, schema));
    application.before();
    try {
      return get(application, "/health").body();
    } finally {
      application.after();
    }
  }

  @Test
  void aDatabaseThatNobodySawStopsTheStartAndIsNotCalledDrift() throws Exception {
    Path nobodyListens =
        ExampleFile.write(
            folder, "jdbc:postgresql://localhost:1/nothing", "u", "p", "{waitUpTo: 0s}");
    assertThatThrownBy(() -> application(nobodyListens).before())
        .hasStackTraceContaining("nobody knows whether the live schema serves this build")
        .hasStackTraceContaining("could not check: ");
  }

  private static HttpResponse<String> get(
      DropwizardTestSupport<ExampleConfiguration> application, String path) throws Exception {
    return get(application, path, "application/json");
  }

  private static HttpResponse<String> get(
      DropwizardTestSupport<ExampleConfiguration> application, String path, String accepted)
      throws Exception {
    URI uri = URI.create("http://localhost:" + application.getLocalPort() + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("Accept", accepted).build(),
            BodyHandlers.ofString());
  }

  private DropwizardTestSupport<ExampleConfiguration> application(
      ScratchDatabase database, String failFast) throws IOException {
    return application(
        ExampleFile.write(folder, database, "{failFast: %s, waitUpTo: 0s}".formatted(failFast)));
  }

  private static DropwizardTestSupport<ExampleConfiguration> application(Path configuration) {
    return new DropwizardTestSupport<>(ExampleApplication.class, configuration.toString());
  }

  private static ScratchDatabase migratedTo(String version) {
    return ExampleDatabases.migratedTo(version);
  }
}
