package io.plumbline.deploy.compare;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.LockFile;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.lock.SchemaLock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sides that people can name: {@code lock}, {@code database}, {@code migrations}, and files.
 *
 * @param lock the lock of the build
 * @param migrations how the build's migrations are run
 * @param database the database, asked for when it is named
 * @param others sides with other names
 */
public record NamedSides(
    SchemaLock lock,
    MigrateSettings migrations,
    Supplier<Side> database,
    Function<String, Optional<Side>> others) {

  /** What can be named, for help texts and errors. */
  public static final String NAMES =
      "lock (of this build), database (of the configuration), migrations (run on a throwaway"
          + " server) or a lock file (*.lock)";

  public NamedSides {
    requireNonNull(lock, "lock is null");
    requireNonNull(migrations, "migrations is null");
    requireNonNull(database, "database is null");
    requireNonNull(others, "others is null");
  }

  /**
   * The side of this name.
   *
   * @throws IllegalArgumentException when there is none, or no lock in the file
   */
  public Side named(String name) {
    return switch (name) {
      case "lock" -> new LockSide("the lock of this build", lock);
      case "database" -> database.get();
      case "migrations" -> new MigrationsSide(migrations);
      default ->
          name.endsWith(".lock")
              ? new LockSide("the lock " + Escapes.visible(name), LockFile.read(name))
              : others.apply(name).orElseThrow(NamedSides::nothing);
    };
  }

  /** The name is not repeated: whoever wrote a URL may have written a password in it. */
  private static IllegalArgumentException nothing() {
    return new IllegalArgumentException(
        "no such thing to compare: expected for expected and actual each " + NAMES);
  }
}
