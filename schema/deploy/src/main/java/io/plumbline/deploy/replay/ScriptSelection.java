package io.plumbline.deploy.replay;

import io.plumbline.deploy.FlywaySettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Configures Flyway to see some of the migrations as if the others did not exist. */
public final class ScriptSelection {

  private static final String JAVA = "JDBC";

  private final Configuration configuration;
  private final ScriptTexts texts;
  private final Set<String> classes;

  /**
   * @param configuration how the target is migrated
   * @param resolved all migrations that Flyway finds with it
   */
  public ScriptSelection(
      Configuration configuration, ScriptTexts texts, Collection<MigrationInfo> resolved) {
    this.configuration = configuration;
    this.texts = texts;
    this.classes =
        resolved.stream()
            .filter(it -> it.getType().name().equals(JAVA))
            .map(MigrationInfo::getScript)
            .collect(Collectors.toSet());
  }

  /**
   * Flyway with these scripts and classes, in whatever order they are run; without connections.
   *
   * @param scripts their names, as Flyway's history has them
   */
  public FluentConfiguration of(Set<String> scripts) {
    return FlywaySettings.onThrowaway(configuration)
        .outOfOrder(true)
        .validateOnMigrate(false)
        .resourceProvider(new ChosenScripts(texts, scripts))
        .callbackLocations(callbackLocations())
        .javaMigrations(instances(scripts))
        .javaMigrationClassProvider(() -> classes(scripts));
  }

  private JavaMigration[] instances(Set<String> scripts) {
    return Arrays.stream(configuration.getJavaMigrations())
        .filter(it -> scripts.contains(it.getClass().getName()))
        .toArray(JavaMigration[]::new);
  }

  /** The migrations in Java that Flyway found beside those that it was given. */
  private List<Class<? extends JavaMigration>> classes(Set<String> scripts) {
    Set<String> given =
        Arrays.stream(configuration.getJavaMigrations())
            .map(it -> it.getClass().getName())
            .collect(Collectors.toSet());
    List<Class<? extends JavaMigration>> found = new ArrayList<>();
    for (String script : scripts) {
      if (classes.contains(script) && !given.contains(script)) {
        try {
          found.add(
              configuration.getClassLoader().loadClass(script).asSubclass(JavaMigration.class));
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException("Flyway found a class that is not there: " + script, e);
        }
      }
    }
    return found;
  }

  /** Callbacks are found where they were, also those beside the migrations. */
  private Location[] callbackLocations() {
    return configuration.getCallbackLocations().length > 0
        ? configuration.getCallbackLocations()
        : configuration.getLocations();
  }
}
