package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever mends a configuration mends it once. */
class WrongSettingsTest {

  private static final String DATABASE =
      "database: {driverClass: org.postgresql.Driver, url: 'jdbc:postgresql://localhost/x'}\n";

  @TempDir private Path folder;

  @Test
  void allAreReportedAtOnceEachWithItsLine() throws Exception {
    assertThat(
            problems(
                DATABASE
                    + """
                    schema:
                      chekInterval: 30s
                      fullReadInterval: soon
                      failFast: maybe
                      lockTimeout: 0s
                      migrations: []
                      publicHealth: all
                      exclude:
                        - table public.dba_*
                        - tabel public.a
                        - view public.b
                        - table public..c
                      policy:
                        breaking: degraded
                        risky: unhealthy
                      migrate:
                        attempts: 0
                        colour: red
                    nonsense: 1
                    """))
        .satisfiesExactly(
            it ->
                assertThat(it)
                    .startsWith("line 3: schema.chekInterval: there is no such setting; expected")
                    .contains(" checkInterval, "),
            it ->
                assertThat(it).isEqualTo("line 4: schema.fullReadInterval: Invalid duration: soon"),
            it ->
                assertThat(it).isEqualTo("line 5: schema.failFast: expected Boolean, found String"),
            it -> assertThat(it).startsWith("line 6: schema.lockTimeout must be greater than"),
            it -> assertThat(it).isEqualTo("line 7: schema.migrations must not be empty"),
            it ->
                assertThat(it)
                    .isEqualTo(
                        "line 8: schema.publicHealth: expected one of status, summary,"
                            + " differences, found all"),
            it ->
                assertThat(it)
                    .startsWith("line 11: schema.exclude[1]: not a kind of object: tabel in tabel"),
            it ->
                assertThat(it)
                    .isEqualTo(
                        "line 13: schema.exclude[3]: not a name or pattern: public..c: a part of"
                            + " the name is empty"),
            it ->
                assertThat(it)
                    .startsWith(
                        "line 14: schema.policy expected that a risky difference makes nothing"
                            + " worse than a breaking one"),
            it ->
                assertThat(it)
                    .isEqualTo(
                        "line 18: schema.migrate.attempts must be greater than or equal to 1"),
            it ->
                assertThat(it)
                    .startsWith("line 19: schema.migrate.colour: there is no such setting"),
            it -> assertThat(it).startsWith("line 20: nonsense: there is no such setting"));
  }

  @Test
  void acceptedDriftThatCannotBeReadIsAWrongSetting() throws Exception {
    Path drift = Files.writeString(folder.resolve("x.drift"), "format 1\ntable public.a\n");
    assertThat(problems(DATABASE + "schema:\n  acceptedDrift: '%s'\n".formatted(drift)))
        .singleElement()
        .asString()
        .startsWith("line 3: schema.acceptedDrift " + drift + " is not a list of accepted drift:")
        .contains("line 2: the entry lacks actual, expected, reason, until");
  }

  @Test
  void planThatIsNeitherFileNorAddressIsAWrongSettingWithoutItsSecret() throws Exception {
    assertThat(
            problems(
                DATABASE + "schema:\n  lockTimeout: 0s\n  plan: 'ftp://clerk:canary@host/plan'\n"))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("line 3: schema.lockTimeout must be"),
            it ->
                assertThat(it)
                    .isEqualTo(
                        "line 4: schema.plan: expected a file or an address https://…, found"
                            + " neither"));
  }

  @Test
  void settingsOfFlywayThatLeadElsewhereAreWrongSettings() throws Exception {
    assertThat(
            problems(
                DATABASE
                    + """
                    schema:
                      flyway:
                        flyway.mixed: true
                        flyway.placeholders.owner: shop
                        flyway.url: jdbc:canary
                    """))
        .singleElement()
        .asString()
        .startsWith("line 3: schema.flyway: flyway.url: the database is the one that is configured")
        .doesNotContain("canary");
  }

  @Test
  void aFileThatIsNoYamlIsReportedAsSuch() throws Exception {
    assertThat(problems("schema: [1, 2\n")).singleElement().asString().contains("Malformed YAML");
  }

  @Test
  void whatIsWrongOnlyForTheLackOfAWrongSettingIsNotReported() throws Exception {
    assertThat(problems("database: 5\nschema: {lockTimeout: 0s}\n"))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("line 1: database: "),
            it -> assertThat(it).startsWith("line 2: schema.lockTimeout must be"));
  }

  @Test
  void aValueOfASecretIsNotRepeated() throws Exception {
    assertThat(problems("database:\n  url: x\n  password: [canary-3f9c]\n  minSize: canary-3f9c\n"))
        .hasSize(2)
        .noneMatch(it -> it.contains("canary"));
  }

  @Test
  void aSystemPropertyIsNamedInsteadOfALine() throws Exception {
    System.setProperty("dw.schema.lockTimeout", "0s");
    try {
      assertThat(problems(DATABASE + "schema:\n  lockTimeout: 2s\n  migrations: []\n"))
          .satisfiesExactly(
              it ->
                  assertThat(it).startsWith("-Ddw.schema.lockTimeout: schema.lockTimeout must be"),
              it -> assertThat(it).isEqualTo("line 4: schema.migrations must not be empty"));
    } finally {
      System.clearProperty("dw.schema.lockTimeout");
    }
  }

  private List<String> problems(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.yml"), yaml);
    Bootstrap<ExampleConfiguration> bootstrap = new Bootstrap<>(new ExampleApplication());
    bootstrap.getApplication().initialize(bootstrap);
    Throwable thrown =
        catchThrowable(
            () ->
                bootstrap
                    .getConfigurationFactoryFactory()
                    .create(
                        ExampleConfiguration.class,
                        bootstrap.getValidatorFactory().getValidator(),
                        bootstrap.getObjectMapper(),
                        "dw")
                    .build(bootstrap.getConfigurationSourceProvider(), file.toString()));
    assertThat(thrown).isInstanceOf(ConfigurationException.class);
    return List.copyOf(((ConfigurationException) thrown).getErrors());
  }
}
