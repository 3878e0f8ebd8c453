package io.plumbline.deploy.testing;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of a shop in production: owned and migrated by a role that is no superuser, with the
 * first migration of {@link #V1} already in it.
 */
public final class Shop implements AutoCloseable {

  public static final String OWNER = "shop_owner";
  public static final String PASSWORD = "a password, not to be shown";

  private static final Path FOLDER = Fixtures.RESOURCES.resolve("shop");

  public static final String V1 = Fixtures.read(FOLDER.resolve("V1__shop.sql"));

  /** Makes the sessions of the owner read-only in this database, and in no other. */
  public static final String READ_ONLY =
      """
      do $$ begin
        execute format(
          'alter role current_user in database %I set default_transaction_read_only = on',
          current_database());
      end $$;
      """;

  private static final MigrationSource SOURCE = MigrationSource.of("filesystem:" + FOLDER);

  private static final Map<Integer, MigratedTemplate> TEMPLATES = new ConcurrentHashMap<>();

  /** The locks that tests have asked for, by the major and the texts of their migrations. */
  private static final Map<List<Object>, SchemaLock> LOCKS = new ConcurrentHashMap<>();

  private final ScratchPostgres server;
  private final WrittenMigrations migrations;
  private final FluentConfiguration flyway;
  private final ScratchDatabase database;

  public Shop(WrittenMigrations migrations) {
    this(migrations, ScratchPostgres.shared().majorVersion());
  }

  /** On a server of this major. */
  public Shop(WrittenMigrations migrations, int major) {
    this.server = TestServers.ofMajor(major);
    this.migrations = migrations.write("V1__shop.sql", V1);
    this.flyway = migrations.configuration().initSql("set lock_timeout = '500ms'");
    this.database = TEMPLATES.computeIfAbsent(major, it -> server.migrated(SOURCE)).copy();
    superuser(
        """
        do $$ begin
          create role %1$s login password '%2$s';
        exception when duplicate_object or unique_violation then null;
        end $$;
        alter database %3$s owner to %1$s;
        alter table customer owner to %1$s;
        alter table purchase owner to %1$s;
        alter table flyway_schema_history owner to %1$s;
        """
            .formatted(OWNER, PASSWORD, database.name()));
  }

  /** Further migrations, which are pending then. */
  public Shop pending(String script, String text) {
    migrations.write(script, text);
    return this;
  }

  /** Takes a migration out that is pending. */
  public Shop without(String script) {
    migrations.delete(script);
    return this;
  }

  public Shop migrate(String version) {
    flyway(connections()).target(version).load().migrate();
    return this;
  }

  /** How the target is migrated. */
  public FluentConfiguration flyway() {
    return flyway;
  }

  private FluentConfiguration flyway(DataSource connections) {
    return new FluentConfiguration().configuration(flyway).dataSource(connections);
  }

  /** What the owner does by hand. */
  public Shop run(String sql) {
    return run(connections(), sql);
  }

  public Shop superuser(String sql) {
    return run(database.dataSource(), sql);
  }

  private Shop run(DataSource connections, String sql) {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\nin " + sql, e);
    }
  }

  public PGSimpleDataSource connections() {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(database.url());
    connections.setUser(OWNER);
    connections.setPassword(PASSWORD);
    return connections;
  }

  /** The lock of a build that has all migrations. */
  public SchemaLock lock() {
    return LOCKS.computeIfAbsent(
        List.of(server.majorVersion(), Fixtures.texts(migrations.folder())), key -> read());
  }

  private SchemaLock read() {
    try (ScratchDatabase fresh = server.create();
        Connection connection = fresh.connect()) {
      flyway(fresh.dataSource()).load().migrate();
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ServerSource servers() {
    return ServerSource.of(
        new ThrowawayServer(database.url(), database.user(), database.password()));
  }

  public PlanRequest request() {
    return PlanRequest.of(connections(), lock(), flyway, servers());
  }

  public PlanRequest request(SchemaLock lock) {
    return PlanRequest.of(connections(), lock, flyway, servers());
  }

  public Plan plan() {
    return (Plan) Planner.plan(request());
  }

  /** A report without what differs from run to run. */
  public String stable(String report) {
    return report
        .replace(database.name(), "shop")
        .replace(database.name().replace("_", "\\_"), "shop")
        .replaceAll("PostgreSQL \\d+\\.\\d+", "PostgreSQL 18")
        .replaceAll("\"milliseconds\" : \\d+", "\"milliseconds\" : 0")
        .replaceAll("\"madeAt\" : \"[-0-9T:]+Z\"", "\"madeAt\" : \"2026-05-03T10:00:00Z\"");
  }

  @Override
  public void close() {
    database.close();
  }
}
