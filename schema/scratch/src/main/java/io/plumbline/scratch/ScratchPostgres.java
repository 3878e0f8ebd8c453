package io.plumbline.scratch;

/**
 * A throwaway PostgreSQL server.
 *
 * <pre>{@code
 * try (ScratchPostgres postgres = ScratchPostgres.start(ScratchSettings.defaults());
 *     MigratedTemplate template = postgres.migrated(MigrationSource.of("classpath:db/migration"));
 *     ScratchDatabase database = template.copy();
 *     Connection connection = database.connect()) {
 *   …
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. What is not closed is removed when the JVM ends.
 */
public interface ScratchPostgres extends AutoCloseable {
  /**
   * Starts a server as the settings say.
   *
   * @throws ScratchException if it does not start
   */
  static ScratchPostgres start(ScratchSettings settings) {
    return StartedPostgres.start(settings);
  }

  /**
   * The one server of this JVM, started at the first call from {@link
   * ScratchSettings#fromSystemProperties()}. It ends with the JVM; nobody needs to close it.
   *
   * @throws ScratchException if it does not start
   */
  static ScratchPostgres shared() {
    return SharedPostgres.server();
  }

  /** Which server this is and why it was chosen, in one line without credentials. */
  String description();

  /** Where the server comes from, never {@link Provider#AUTO}: what that has chosen. */
  Provider provider();

  /** The major version of the server, such as 18. */
  int majorVersion();

  /**
   * An empty database with a unique name.
   *
   * @throws ScratchException if it cannot be created
   */
  ScratchDatabase create();

  /**
   * A template with all migrations, run by Flyway.
   *
   * @throws ScratchException if there is no migration, or one fails
   */
  MigratedTemplate migrated(MigrationSource source);

  /**
   * A template with the migrations up to and including a version, run by Flyway.
   *
   * @throws ScratchException if no migration has this version, or one fails
   */
  MigratedTemplate migratedTo(MigrationSource source, String version);

  /**
   * Stops the server, so that an application can be tested while its database is away. Stopping a
   * stopped server does nothing.
   *
   * @throws UnsupportedOperationException if the server is an external one
   * @throws ScratchException if it does not stop
   */
  void stop();

  /**
   * Starts the server again, with the same port and data as before {@link #stop()}, and waits until
   * it accepts connections; stops it first where it runs.
   *
   * @throws UnsupportedOperationException if the server is an external one
   * @throws ScratchException if it does not start
   */
  void restart();

  /**
   * Removes the server and all its data, or, of an external one, the databases made in it. Closing
   * again does nothing.
   *
   * @throws ScratchException if something could not be removed
   */
  @Override
  void close();
}
