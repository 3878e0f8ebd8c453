package io.plumbline.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The machine's {@code pg_dump -s} as a process of its own, its text thrown away. */
@State(Scope.Benchmark)
public class PgDump {

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.\\d+");

  private final BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();

  @Benchmark
  public int schemaOnly() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                "pg_dump",
                "-s",
                "-h",
                database.host(),
                "-p",
                String.valueOf(database.port()),
                "-U",
                database.user(),
                database.name())
            .redirectError(Redirect.INHERIT)
            .redirectOutput(Redirect.DISCARD);
    command.environment().put("PGPASSWORD", database.password());
    int exitCode = command.start().waitFor();
    if (exitCode != 0) {
      throw new IOException("pg_dump ended with exit code " + exitCode);
    }
    return exitCode;
  }

  /** Its full version, empty where the machine has none. */
  static Optional<String> version() {
    try {
      Process process = new ProcessBuilder("pg_dump", "--version").start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(text);
      return version.find() ? Optional.of(version.group()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether it can dump a server of this major: it knows its own and older ones. */
  static boolean canDump(int major) {
    return version()
        .map(version -> Integer.parseInt(version.substring(0, version.indexOf('.'))))
        .filter(own -> own >= major)
        .isPresent();
  }
}
