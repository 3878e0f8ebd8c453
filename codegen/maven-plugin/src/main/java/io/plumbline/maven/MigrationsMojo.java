package io.plumbline.maven;

import io.plumbline.deploy.FlywayProperties;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that run the migrations. */
abstract class MigrationsMojo extends PlumblineMojo {

  /** Where Flyway finds the migrations. */
  @Parameter(
      property = "plumbline.locations",
      defaultValue = "filesystem:${project.basedir}/src/main/resources/db/migration",
      required = true)
  private List<String> locations;

  /**
   * Settings of Flyway that say which files are migrations and what their text means, by Flyway's
   * names, such as {@code flyway.placeholders.owner}: those that flyway:migrate has.
   */
  @Parameter private Map<String, String> flyway = Map.of();

  final List<String> locations() {
    return locations;
  }

  final FlywayProperties flywayProperties() {
    try {
      return new FlywayProperties(flyway);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("<flyway> is wrong: " + e.getMessage(), e);
    }
  }
}
