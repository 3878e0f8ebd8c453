package io.plumbline.scratch;

/**
 * A migrated database to copy from, which nobody can connect to. A copy takes milliseconds, however
 * many migrations there are. Safe for use by several threads.
 */
public final class MigratedTemplate implements AutoCloseable {
  private final StartedPostgres postgres;
  private final ScratchDatabase database;

  MigratedTemplate(StartedPostgres postgres, ScratchDatabase database) {
    this.postgres = postgres;
    this.database = database;
  }

  /**
   * A new database with the schema and the data that the migrations made. It stays when the
   * template is closed.
   *
   * @throws ScratchException if it cannot be created
   */
  public ScratchDatabase copy() {
    return postgres.copyOf(database);
  }

  /**
   * Drops the template. Closing again does nothing.
   *
   * @throws ScratchException if it cannot be dropped
   */
  @Override
  public void close() {
    database.close();
  }
}
