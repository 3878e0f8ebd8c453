package io.plumbline.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JvmExitTest {
  @TempDir private Path directory;

  @Test
  void aServerEndsWithAJvmThatIsInterrupted() throws Exception {
    Process process = ChildJvm.start(WaitsForever.class, Map.of(), dataDirectory());
    try {
      String postmaster = awaitPostmaster(process);
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertNothingLeft(postmaster);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aServerEndsWithAJvmThatIsKilled() throws Exception {
    Process process = ChildJvm.start(WaitsForever.class, Map.of(), dataDirectory());
    String postmaster = awaitPostmaster(process);

    process.destroyForcibly();

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (directory.toFile().list().length > 0 && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertNothingLeft(postmaster);
  }

  private static String awaitPostmaster(Process process) throws IOException {
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = output.readLine();
      while (line != null && !line.startsWith("postmaster ")) {
        line = output.readLine();
      }
      return line;
    }
  }

  @Test
  void aServerThatNobodyClosedEndsWithItsJvmThoughItsClassesAreGone() throws Exception {
    String output = ChildJvm.run(LeavesItOpenWithoutClasses.class, Map.of(), dataDirectory());

    assertThat(output).contains("class loader closed").doesNotContain("NoClassDefFoundError");
    assertNothingLeft(output);
  }

  @Test
  void databasesInAnExternalServerAreDroppedAtTheEnd() throws Exception {
    try (ScratchDatabase theirs = ScratchPostgres.shared().create()) {
      List<String> before = Sql.databases(theirs);

      String output =
          ChildJvm.run(
              LeavesADatabaseWithoutClasses.class,
              Map.of(
                  "PLUMBLINE_SERVER_URL", theirs.url(),
                  "PLUMBLINE_SERVER_USER", theirs.user(),
                  "PLUMBLINE_SERVER_PASSWORD", theirs.password()),
              "-Dplumbline.server=external");

      assertThat(output)
          .contains("class loader closed")
          .containsPattern("created jdbc:postgresql://.*/plumbline_scratch_");
      assertThat(Sql.databases(theirs)).isEqualTo(before);
    }
  }

  private String dataDirectory() {
    return "-Ddirectory=" + directory;
  }

  private void assertNothingLeft(String output) {
    long postmaster = Long.parseLong(output.replaceAll("(?s).*postmaster (\\d+).*", "$1"));
    // It has let go of its files when the JVM ends, and needs a moment more to be gone itself.
    ProcessHandle.of(postmaster)
        .ifPresent(ending -> assertThat(ending.onExit()).succeedsWithin(10, TimeUnit.SECONDS));
    assertThat(directory).isEmptyDirectory();
  }

  /** Starts a server, connects, and ends. */
  public static class LeavesItOpen {
    public static void main(String[] arguments) throws Exception {
      ScratchPostgres postgres =
          ScratchPostgres.start(
              ScratchSettings.defaults()
                  .withProvider(Provider.EMBEDDED)
                  .withDataDirectory(Path.of(System.getProperty("directory"))));
      ScratchDatabase database = postgres.create();
      Connection left = database.connect();
      // PostgreSQL may read no file of its own but by a function; the first line is the process.
      List<String> pid =
          Sql.column(left, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
      System.out.println("postmaster " + pid.get(0));
    }
  }

  /** Starts a server and waits to be ended. */
  public static class WaitsForever {
    public static void main(String[] arguments) throws Exception {
      LeavesItOpen.main(arguments);
      Thread.currentThread().join();
    }
  }

  /** {@link LeavesItOpen} by classes that are no longer there at the end. */
  public static class LeavesItOpenWithoutClasses {
    public static void main(String[] arguments) throws Exception {
      ClosedClassLoader.runMain(LeavesItOpen.class);
    }
  }

  /** Makes a database as the settings of the machine say, and ends. */
  public static class LeavesADatabase {
    public static void main(String[] arguments) {
      System.out.println("created " + ScratchPostgres.shared().create().url());
    }
  }

  /** {@link LeavesADatabase} by classes that are no longer there at the end. */
  public static class LeavesADatabaseWithoutClasses {
    public static void main(String[] arguments) throws Exception {
      ClosedClassLoader.runMain(LeavesADatabase.class);
    }
  }
}
