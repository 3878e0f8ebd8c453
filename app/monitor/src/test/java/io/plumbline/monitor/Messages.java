package io.plumbline.monitor;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/** A small service to watch: since its migration 2 a message needs no agent. */
final class Messages {

  private static final MigrationSource MIGRATIONS = MigrationSource.of("classpath:messages");

  private final MigratedTemplate upToDate;
  private final MigratedTemplate behind;

  Messages(ScratchPostgres postgres) {
    this.upToDate = postgres.migrated(MIGRATIONS);
    this.behind = postgres.migratedTo(MIGRATIONS, "1");
  }

  /** A database with all its migrations. */
  ScratchDatabase upToDate() {
    return upToDate.copy();
  }

  /** A database in which migration 2 has not run. */
  ScratchDatabase behind() {
    return behind.copy();
  }

  /** The lock of the release that was generated from all its migrations. */
  String lock() {
    try (ScratchDatabase database = upToDate()) {
      return lockOf(database);
    }
  }

  /** The lock of the release before, which was generated from migration 1. */
  String olderLock() {
    try (ScratchDatabase database = behind()) {
      return lockOf(database);
    }
  }

  /** The lock of a database as it is. */
  static String lockOf(ScratchDatabase database) {
    try (Connection connection = database.connect()) {
      SchemaLock lock =
          LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
      return lock.render();
    } catch (SQLException e) {
      throw new IllegalStateException("the lock of " + database.name() + " cannot be made", e);
    }
  }
}
