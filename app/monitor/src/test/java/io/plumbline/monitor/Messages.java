package io.plumbline.monitor;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

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
    return lock(new String[0]);
  }

  /** That lock with further rules in its scope, such as {@code exclude table *.old}. */
  String lock(String... rules) {
    List<ScopeRule> scope =
        Arrays.stream(rules)
            .map(rule -> rule.split(" ", 2))
            .map(rule -> ScopeRule.of(ScopeRule.Form.labelled(rule[0]).orElseThrow(), rule[1]))
            .toList();
    try (ScratchDatabase database = upToDate()) {
      return lockOf(database, Scope.ALL.withRules(scope));
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
    return lockOf(database, Scope.ALL);
  }

  private static String lockOf(ScratchDatabase database, Scope scope) {
    try (Connection connection = database.connect()) {
      SchemaLock lock =
          LiveSchema.read(connection, scope, ReadLimits.DEFAULT).toLock(Spellings.NONE);
      return lock.render();
    } catch (SQLException e) {
      throw new IllegalStateException("the lock of " + database.name() + " cannot be made", e);
    }
  }
}
