package io.plumbline.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs, and the databases made in it. */
final class StartedPostgres implements ScratchPostgres {
  private static final Logger LOGGER = LoggerFactory.getLogger(ScratchPostgres.class);
  private static final String NAME_PREFIX = "plumbline_scratch_";

  private final Server server;
  private final String description;
  private final int majorVersion;
  private final Optional<ExitHook> exitHook;
  private final Set<String> databases = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  private StartedPostgres(ServerChoice choice) throws SQLException {
    server = choice.server();
    try (Connection connection = server.access().connect()) {
      // Distributions add their own words after the number.
      String version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
      description = server.description(version) + " (" + choice.reason() + ")";
      majorVersion = connection.getMetaData().getDatabaseMajorVersion();
    }
    // The databases in our own servers go with these, which see to their own end.
    exitHook =
        server instanceof ExternalServer
            ? Optional.of(ExitHook.register(this::close))
            : Optional.empty();
  }

  static StartedPostgres start(ScratchSettings settings) {
    ServerChoice choice = ServerChoice.by(settings);
    try {
      StartedPostgres postgres = new StartedPostgres(choice);
      LOGGER.info("Throwaway server: {}", postgres.description);
      return postgres;
    } catch (SQLException e) {
      choice.server().close();
      throw new ScratchException(
          "The server at "
              + choice.server().access().url()
              + " does not let "
              + choice.server().access().user()
              + " in: "
              + e.getMessage()
              + "\nCheck that it runs, and its URL, user and password.",
          e);
    }
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Provider provider() {
    return server.provider();
  }

  @Override
  public int majorVersion() {
    return majorVersion;
  }

  @Override
  public ScratchDatabase create() {
    return create("");
  }

  /** A copy of a database that nobody is connected to. */
  ScratchDatabase copyOf(ScratchDatabase template) {
    return create(" TEMPLATE " + template.name());
  }

  private ScratchDatabase create(String options) {
    // Made of letters, digits and underscores, so that it needs no quotes.
    String name = NAME_PREFIX + UUID.randomUUID().toString().replace("-", "");
    order("CREATE DATABASE " + name + options);
    databases.add(name);
    return new StartedDatabase(this, server.access(), name);
  }

  @Override
  public MigratedTemplate migrated(MigrationSource source) {
    return template(new Migrations(source, Optional.empty()));
  }

  @Override
  public MigratedTemplate migratedTo(MigrationSource source, String version) {
    return template(new Migrations(source, Optional.of(version)));
  }

  private MigratedTemplate template(Migrations migrations) {
    ScratchDatabase database = create();
    try {
      migrations.runOn(database);
      // A connection to a template, be it of a curious tool, would make copying fail.
      order("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");
      return new MigratedTemplate(this, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  void drop(String name) {
    if (!closed.get() && databases.remove(name)) {
      order("DROP DATABASE " + name + " WITH (FORCE)");
    }
  }

  private void order(String order) {
    if (closed.get()) {
      throw new ScratchException(
          "The throwaway server is closed, but was asked to: "
              + order
              + ". Close it after all that uses it.");
    }
    try {
      server.access().execute(order);
    } catch (SQLException e) {
      throw new ScratchException(
          description + " could not carry out: " + order + "\n" + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public void restart() {
    server.restart();
  }

  @Override
  public void close() {
    exitHook.ifPresent(ExitHook::forget);
    if (server instanceof ExternalServer) {
      databases.forEach(this::drop);
    }
    if (!closed.getAndSet(true)) {
      server.close();
    }
  }
}
