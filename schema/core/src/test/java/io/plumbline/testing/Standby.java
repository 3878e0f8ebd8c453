package io.plumbline.testing;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A hot standby that streams from a throwaway server, made from a copy of the server's files. */
public final class Standby implements AutoCloseable {

  private final ScratchDatabase primary;
  private final int port;
  private final Path folder;
  private final Process process;

  private Standby(ScratchDatabase primary, int port, Path folder, Process process) {
    this.primary = primary;
    this.port = port;
    this.folder = folder;
    this.process = process;
  }

  /** Of this database's server, which is an embedded one of which nobody else knows. */
  public static Standby of(ScratchPostgres server, ScratchDatabase database)
      throws IOException, SQLException, InterruptedException {
    Path data = Path.of(query(database, "show data_directory"));
    int port = freePort();
    Path binary = Path.of(Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0]);
    Files.writeString(
        data.resolve("pg_hba.conf"),
        "host replication all all scram-sha-256\n",
        StandardOpenOption.APPEND);
    server.stop();
    Path folder = Files.createTempDirectory(data.getParent(), "standby-");
    copy(data, folder);
    server.restart();
    Files.createFile(folder.resolve("standby.signal"));
    Files.writeString(
        folder.resolve("postgresql.auto.conf"),
        "\nprimary_conninfo = 'host=localhost port=%s user=%s password=%s'\n"
            .formatted(query(database, "show port"), database.user(), database.password()),
        StandardOpenOption.APPEND);
    return new Standby(database, port, folder, start(binary, folder, port)).untilItAnswers();
  }

  private static Process start(Path binary, Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(binary.toString(), "-D", folder.toString()));
    for (String setting :
        List.of(
            "port=" + port,
            "unix_socket_directories=",
            "fsync=off",
            "timezone=UTC",
            "max_connections=200")) {
      command.addAll(List.of("-c", setting));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.log").toFile())
        .start();
  }

  /** As the superuser of the primary. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), primary.user(), primary.password());
  }

  /** Of the database that it was made for. */
  public String url() {
    return "jdbc:postgresql://localhost:%s/%s".formatted(port, primary.name());
  }

  /** Waits until what the primary has written is replayed. */
  public void catchUp() throws SQLException {
    String written = query(primary, "select pg_current_wal_insert_lsn()");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      await(statement, "select pg_last_wal_replay_lsn() >= '%s'".formatted(written));
    }
  }

  /** Ends its being a standby. */
  public void promote() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      await(statement, "select pg_promote()");
    }
  }

  private Standby untilItAnswers() throws InterruptedException, IOException {
    for (int attempt = 1; attempt <= 100; attempt++) {
      try {
        connect().close();
        return this;
      } catch (SQLException e) {
        // It starts, or has not yet replayed enough.
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
  }

  private static void await(Statement statement, String condition) throws SQLException {
    for (int attempt = 1; attempt <= 600; attempt++) {
      try (ResultSet row = statement.executeQuery(condition + ", pg_sleep(0.02)")) {
        if (row.next() && row.getBoolean(1)) {
          return;
        }
      }
    }
    throw new IllegalStateException("never came true: " + condition);
  }

  private static String query(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(it -> !it.endsWith("postmaster.pid")).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Its files are in the folder of the primary, which is deleted as a whole. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
