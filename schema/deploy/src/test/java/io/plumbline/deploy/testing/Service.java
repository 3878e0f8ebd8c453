package io.plumbline.deploy.testing;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A service with migrations in a folder. */
public record Service(Path folder) {

  /** What every service here begins with. */
  public static final String MESSAGE =
      "create table message (id bigint primary key, body text not null);";

  /** The locks that tests have asked for, by the texts of their migrations. */
  private static final Map<Map<String, String>, SchemaLock> LOCKS = new ConcurrentHashMap<>();

  /** Adds a migration, or replaces it. */
  public Service with(String file, String sql) throws IOException {
    Files.writeString(folder.resolve(file), sql);
    return this;
  }

  /** A script that runs outside of a transaction, though Flyway would not see that it must. */
  public Service withoutTransaction(String file, String sql) throws IOException {
    return with(file, sql).with(file + ".conf", "executeInTransaction=false\n");
  }

  /** Where Flyway finds the migrations. */
  public String location() {
    return "filesystem:" + folder;
  }

  /** The lock that a build makes of the migrations. */
  public SchemaLock lock() {
    return LOCKS.computeIfAbsent(Fixtures.texts(folder), texts -> build());
  }

  private SchemaLock build() {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      migrate(database);
      return lockOf(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the migrations by Flyway alone. */
  public void migrate(ScratchDatabase database) {
    FlywaySettings.withoutTransactionalLock(flyway(database)).load().migrate();
  }

  private FluentConfiguration flyway(ScratchDatabase database) {
    return Flyway.configure().dataSource(database.dataSource()).locations(location());
  }

  /** The lock of a build that gave this schema, with the migrations as they are in the folder. */
  public SchemaLock lockOf(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      LiveSchema live = LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT);
      return lock(live.server().major(), live.catalog(), database);
    }
  }

  private SchemaLock lock(int major, Catalog catalog, ScratchDatabase database) {
    List<Migration> migrations =
        Arrays.stream(flyway(database).load().info().all())
            .map(
                info ->
                    new Migration(
                        Optional.ofNullable(info.getVersion())
                            .map(version -> MigrationVersion.of(version.getVersion())),
                        Optional.ofNullable(info.getResolvedChecksum()),
                        info.getScript()))
            .toList();
    return SchemaLock.of(major, Scope.ALL, migrations, catalog, Spellings.NONE);
  }
}
