package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own tools, where the machine has them. */
public final class Dump {

  private Dump() {}

  /** The major of pg_dump, empty where there is none. */
  public static Optional<Integer> major() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("pg_dump", "--version").start();
      String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      Matcher number = Pattern.compile("\\d+").matcher(version);
      return number.find() ? Optional.of(Integer.valueOf(number.group())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Copies a database by its dump. */
  public static void copy(ScratchDatabase from, ScratchDatabase to, Path file)
      throws IOException, InterruptedException {
    run(from, List.of("pg_dump", "--file", file.toString()));
    run(to, List.of("psql", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", file.toString()));
  }

  private static void run(ScratchDatabase database, List<String> command)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.add("--dbname");
    whole.add(database.url().substring("jdbc:".length()));
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().put("PGUSER", database.user());
    builder.environment().put("PGPASSWORD", database.password());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
