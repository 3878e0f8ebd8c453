package io.plumbline.scratch;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** PostgreSQL as a process of this machine, with its data in a folder of its own. */
final class EmbeddedServer implements Server {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

  /** The first major that lets the iterations of a password's hash be chosen. */
  private static final int FIRST_WITH_ITERATIONS = 16;

  private final PgBinaryResolver binaries;
  private final ServerFolder folder;
  private final int port;
  private final Access access;
  private final KillGuard killGuard;
  private final ExitHook exitHook;
  private Optional<EmbeddedPostgres> running = Optional.empty();

  private EmbeddedServer(ScratchSettings settings) throws IOException {
    binaries =
        settings
            .binaries()
            .<PgBinaryResolver>map(BinariesJar::new)
            .orElse(DefaultPostgresBinaryResolver.INSTANCE);
    port = FreePort.find();
    access =
        new Access(
            "jdbc:postgresql://localhost:" + port + "/postgres",
            ServerOptions.SUPERUSER,
            UUID.randomUUID().toString());
    folder = ServerFolder.create(settings.dataDirectory());
    killGuard = KillGuard.of(folder);
    exitHook = ExitHook.register(this::close);
  }

  static EmbeddedServer start(ScratchSettings settings) {
    EmbeddedServer server;
    try {
      server = new EmbeddedServer(settings);
    } catch (IOException e) {
      throw new ScratchException(
          "No folder for an embedded PostgreSQL can be made in "
              + settings.dataDirectory()
              + ": choose one that can be written to with ScratchSettings.withDataDirectory.",
          e);
    }
    server.firstStart();
    return server;
  }

  private synchronized void firstStart() {
    try {
      launch();
      demandPassword();
    } catch (RuntimeException | IOException | SQLException e) {
      String log = folder.endOfLog();
      close();
      throw new ScratchException(
          "The embedded PostgreSQL does not start: "
              + e.getMessage()
              + "\n"
              + log
              + "Mend this, or choose another server with plumbline.server=docker or"
              + " plumbline.server=external.",
          e);
    }
  }

  private void launch() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver(binaries)
            .setPort(port)
            .setDataDirectory(folder.data())
            // Both are done here: its hook loads classes that may be gone when the JVM ends.
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_TIMEOUT)
            .setLocaleConfig("locale", ServerOptions.LOCALE)
            .setConnectConfig("password", access.password())
            // Its sockets would be in a folder shared with others, and outlive a killed server.
            .setServerConfig("unix_socket_directories", "")
            .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
            .setOutputRedirector(Redirect.appendTo(folder.log().toFile()));
    ServerOptions.CONFIGURATION.forEach(builder::setServerConfig);
    try {
      running = Optional.of(builder.start());
    } catch (ExceptionInInitializerError e) {
      // What the library throws when it cannot read or unpack the binaries.
      throw new IOException("the binaries cannot be unpacked", e.getCause());
    }
  }

  /** The library lets every local user in as superuser, who could then run any program as us. */
  private void demandPassword() throws IOException, SQLException {
    Files.writeString(folder.data().resolve("pg_hba.conf"), "host all all all scram-sha-256\n");
    try (Connection connection = access.connect();
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_ITERATIONS) {
        // More protect a password that people chose. This is random, and each connection pays.
        statement.execute("SET scram_iterations = 1");
        statement.execute("ALTER SYSTEM SET scram_iterations = 1");
      }
      statement.execute(
          "ALTER ROLE "
              + ServerOptions.SUPERUSER
              + " PASSWORD '"
              + access.password()
              + "'; SELECT pg_reload_conf()");
    }
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public Provider provider() {
    return Provider.EMBEDDED;
  }

  @Override
  public String description(String version) {
    return "embedded PostgreSQL " + version;
  }

  @Override
  public synchronized void stop() {
    try {
      if (running.isPresent()) {
        running.get().close();
        running = Optional.empty();
      }
    } catch (IOException e) {
      throw new ScratchException("The embedded PostgreSQL does not stop: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void restart() {
    stop();
    try {
      launch();
    } catch (RuntimeException | IOException e) {
      throw new ScratchException(
          "The embedded PostgreSQL does not start again: "
              + e.getMessage()
              + "\n"
              + folder.endOfLog(),
          e);
    }
  }

  @Override
  public synchronized void close() {
    exitHook.forget();
    stop();
    folder.delete();
    killGuard.dismiss();
  }
}
