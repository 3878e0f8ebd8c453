package io.plumbline.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;

/**
 * The settings that would take {@code flyway:migrate} away from the throwaway database.
 *
 * <p>To Flyway's Maven plugin the configuration in the POM is nearly the weakest: project
 * properties, then configuration files, then environment variables, then system properties override
 * it, as its {@code AbstractFlywayMojo} merges them (seen in 13.6.0). Names are told, never values.
 */
final class FlywayOverrides {
  private static final String VARIABLE_PREFIX = "FLYWAY_";
  private static final String PROPERTY_PREFIX = "flyway.";

  /** The others, such as {@code flyway.version}, choose no other database. */
  private static final List<String> PROJECT_PROPERTIES =
      List.of("url", "user", "password", "configFiles", "environment", "environments.");

  private final List<String> found = new ArrayList<>();

  /** Environment variables; those of Flyway are in upper case everywhere. */
  FlywayOverrides variables(Map<String, String> environment) {
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(VARIABLE_PREFIX)) {
        found.add("environment variable " + name + ": unset it for this build");
      }
    }
    return this;
  }

  /** What {@code -D} sets, on the command line or for the JVM. */
  FlywayOverrides systemProperties(Properties system, Properties user) {
    TreeSet<String> names = new TreeSet<>(system.stringPropertyNames());
    names.addAll(user.stringPropertyNames());
    for (String name : names) {
      if (name.startsWith(PROPERTY_PREFIX)) {
        found.add(
            "system property %s: take -D%s out of the command line, MAVEN_OPTS and .mvn"
                .formatted(name, name));
      }
    }
    return this;
  }

  /** Properties of the POM and of the active profiles of {@code settings.xml}. */
  FlywayOverrides projectProperties(Properties properties) {
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (PROJECT_PROPERTIES.stream().anyMatch(key -> isOf(PROPERTY_PREFIX + key, name))) {
        found.add(
            "project property " + name + ": give it another name in the POM or in settings.xml");
      }
    }
    return this;
  }

  private static boolean isOf(String key, String name) {
    return key.endsWith(".") ? name.startsWith(key) : name.equals(key);
  }

  /** Configuration files that the POM names for a migration in this build. */
  FlywayOverrides configuration(Plugin flyway) {
    for (PluginExecution execution : flyway.getExecutions()) {
      if (execution.getPhase() != null
          && execution.getGoals().contains("migrate")
          && String.valueOf(execution.getConfiguration()).contains("<configFiles>")) {
        found.add(
            "<configFiles> of %s, execution %s: configure it in the POM alone"
                .formatted(flyway.getArtifactId(), execution.getId()));
      }
    }
    return this;
  }

  /** Each with what to do about it, in one line; none when Flyway obeys the POM. */
  List<String> found() {
    return List.copyOf(found);
  }
}
