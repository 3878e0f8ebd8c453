package io.plumbline.deploy;

import io.plumbline.catalog.Escapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Settings of Flyway that say which files are migrations and what their text means, by Flyway's own
 * names, such as {@code flyway.placeholders.owner}. All others are refused: they would lead to
 * another database, or run something else than was planned.
 *
 * <p>The values of placeholders can be secrets: no message has them.
 */
public final class FlywayProperties {

  /** All defaults of Flyway's. */
  public static final FlywayProperties NONE = new FlywayProperties(Map.of());

  private static final String PREFIX = "flyway.";
  private static final String PLACEHOLDER = "flyway.placeholders.";

  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "flyway.encoding",
              "flyway.mixed",
              "flyway.outOfOrder",
              "flyway.placeholderPrefix",
              "flyway.placeholderReplacement",
              "flyway.placeholderSeparator",
              "flyway.placeholderSuffix",
              "flyway.repeatableSqlMigrationPrefix",
              "flyway.sqlMigrationPrefix",
              "flyway.sqlMigrationSeparator",
              "flyway.sqlMigrationSuffixes",
              "flyway.validateMigrationNaming"));

  private static final Map<String, String> REFUSED = refused();

  private final Map<String, String> values;

  /**
   * These settings.
   *
   * @param values the values by Flyway's names of them
   * @throws IllegalArgumentException when one is refused, or its value is none that Flyway takes;
   *     it names each
   */
  public FlywayProperties(Map<String, String> values) {
    this.values = Map.copyOf(values);
    List<String> wrong = new ArrayList<>();
    new TreeMap<>(this.values)
        .keySet().stream()
            .filter(name -> !KNOWN.contains(name) && !isPlaceholder(name))
            .map(name -> Escapes.visible(name) + ": " + reason(name))
            .forEach(wrong::add);
    if (wrong.isEmpty()) {
      demandValues();
      return;
    }
    throw new IllegalArgumentException(String.join("; ", wrong));
  }

  private void demandValues() {
    try {
      applyTo(new FluentConfiguration());
    } catch (FlywayException e) {
      throw new IllegalArgumentException("Flyway does not take its settings: " + e.getMessage(), e);
    }
  }

  FluentConfiguration applyTo(FluentConfiguration configuration) {
    // Flyway would tell that it was given nothing.
    return values.isEmpty() ? configuration : configuration.configuration(values);
  }

  private static boolean isPlaceholder(String name) {
    return name.startsWith(PLACEHOLDER) && name.length() > PLACEHOLDER.length();
  }

  private static String reason(String name) {
    String family = name.startsWith(PREFIX) ? name.split("\\.", 3)[1] : name;
    return REFUSED.getOrDefault(
        family,
        "expected one of %s*, %s; Plumbline does not know what another one does to a plan"
            .formatted(PLACEHOLDER, String.join(", ", KNOWN)));
  }

  private static Map<String, String> refused() {
    Map<String, String> reasons = new HashMap<>();
    refuse(
        reasons,
        "the database is the one that is configured for all commands; name it there alone",
        "url",
        "user",
        "password",
        "driver",
        "jdbcProperties",
        "environment",
        "environments");
    refuse(reasons, "Plumbline has a setting of its own for the locations", "locations");
    refuse(
        reasons, "the lock names the history table; give plumbline:lock the historyTable", "table");
    refuse(
        reasons,
        "Flyway works in the first schema of the search path, in which the plan tries it, too; set"
            + " that by currentSchema in the URL or by ALTER ROLE … SET search_path",
        "schemas",
        "defaultSchema",
        "createSchemas");
    refuse(
        reasons,
        "the database would not become what the build expects",
        "target",
        "cherryPick",
        "skipExecutingMigrations",
        "dryRunOutput");
    refuse(
        reasons,
        "a history that has diverged is to be seen, and not passed over",
        "ignoreMigrationPatterns",
        "validateOnMigrate",
        "errorOverrides");
    refuse(
        reasons,
        "a database with objects and without a history may belong to another application; where it"
            + " does not, run flyway baseline by hand once",
        "baselineOnMigrate",
        "baselineVersion",
        "baselineDescription");
    refuse(reasons, "Plumbline cleans no database", "cleanDisabled", "cleanOnValidationError");
    refuse(
        reasons,
        "Plumbline sets the limits of the session and holds Flyway's lock itself",
        "initSql",
        "connectRetries",
        "connectRetriesInterval",
        "lockRetryCount",
        "group",
        "postgresql");
    return Map.copyOf(reasons);
  }

  private static void refuse(Map<String, String> reasons, String reason, String... names) {
    for (String name : names) {
      reasons.put(name, reason);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlywayProperties it && it.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names, without the values. */
  @Override
  public String toString() {
    return "FlywayProperties" + new TreeSet<>(values.keySet());
  }
}
