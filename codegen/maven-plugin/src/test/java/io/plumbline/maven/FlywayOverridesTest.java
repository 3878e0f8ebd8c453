package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets what the whole JVM shares")
class FlywayOverridesTest {

  private final FlywayOverrides overrides = new FlywayOverrides();

  @Test
  void nothingOfFlywayIsFine() {
    overrides
        .variables(Map.of("PATH", "/bin", "MY_FLYWAY_URL", "x"))
        .systemProperties(properties("java.home"), properties("plumbline.server"))
        .projectProperties(properties("flyway.version", "flyway.skip", "jooq.version"))
        .configuration(plugin("pre-integration-test", "migrate", "url"));

    assertThat(overrides.found()).isEmpty();
  }

  @Test
  void variableIsFoundByNameAndNeverByValue() {
    overrides.variables(Map.of("FLYWAY_URL", "jdbc:production", "FLYWAY_PASSWORD", "secret"));

    assertThat(overrides.found())
        .containsExactly(
            "environment variable FLYWAY_PASSWORD: unset it for this build",
            "environment variable FLYWAY_URL: unset it for this build");
  }

  @Test
  void propertyOfJvmOrCommandLineIsFoundOnce() {
    overrides.systemProperties(
        properties("flyway.url", "flyway.user"), properties("flyway.url", "flyway.table"));

    assertThat(overrides.found())
        .containsExactly(
            "system property flyway.table: take -Dflyway.table out of the command line, MAVEN_OPTS"
                + " and .mvn",
            "system property flyway.url: take -Dflyway.url out of the command line, MAVEN_OPTS and"
                + " .mvn",
            "system property flyway.user: take -Dflyway.user out of the command line, MAVEN_OPTS"
                + " and .mvn");
  }

  @Test
  void projectPropertyThatChoosesADatabaseIsFound() {
    overrides.projectProperties(
        properties("flyway.url", "flyway.environments.prod.url", "flyway.locations"));

    assertThat(overrides.found())
        .containsExactly(
            "project property flyway.environments.prod.url: give it another name in the POM or in"
                + " settings.xml",
            "project property flyway.url: give it another name in the POM or in settings.xml");
  }

  @Test
  void configurationFilesOfTheMigrationInThisBuildAreFound() {
    overrides
        .configuration(plugin("pre-integration-test", "migrate", "configFiles"))
        .configuration(plugin(null, "migrate", "configFiles"))
        .configuration(plugin("pre-integration-test", "info", "configFiles"));

    assertThat(overrides.found())
        .containsExactly(
            "<configFiles> of flyway-maven-plugin, execution it: configure it in the POM alone");
  }

  private static Properties properties(String... names) {
    Properties properties = new Properties();
    for (String name : names) {
      properties.setProperty(name, "a value");
    }
    return properties;
  }

  private static Plugin plugin(String phase, String goal, String parameter) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    Xpp3Dom child = new Xpp3Dom(parameter);
    child.setValue("a value");
    configuration.addChild(child);
    PluginExecution execution = new PluginExecution();
    execution.setId("it");
    execution.setPhase(phase);
    execution.addGoal(goal);
    execution.setConfiguration(configuration);
    Plugin plugin = new Plugin();
    plugin.setArtifactId("flyway-maven-plugin");
    plugin.addExecution(execution);
    return plugin;
  }
}
