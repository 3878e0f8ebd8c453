package io.plumbline.benchmark;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs all benchmarks on the same databases and writes what was measured as Markdown.
 *
 * <p>Arguments: the sizes in tables; {@code all}, {@code own} to leave other tools out, or {@code
 * probe} for the probe alone on the last server; the file to write; and jars of servers, of which
 * the first is the one that other tools are measured on.
 */
public final class Benchmarks {

  private static final int FIRST_SERVER = 3;

  private final int[] sizes;
  private final Tools tools;

  private Benchmarks(int[] sizes, Tools tools) {
    this.sizes = sizes;
    this.tools = tools;
  }

  public static void main(String[] arguments) throws IOException, SQLException, RunnerException {
    Tools tools = Tools.named(arguments[1]);
    Benchmarks benchmarks =
        new Benchmarks(
            Arrays.stream(arguments[0].split(",")).mapToInt(Integer::parseInt).toArray(), tools);
    Path file = Path.of(arguments[2]);
    StringBuilder text = new StringBuilder(Report.machine());
    int servers = arguments.length - FIRST_SERVER;
    for (int i = tools.firstOf(servers); i < servers; i++) {
      Path binaries = Path.of(arguments[FIRST_SERVER + i]);
      text.append(benchmarks.run(ScratchSettings.defaults().withBinaries(binaries), i).text());
      Files.writeString(file, text);
    }
    System.out.println(text);
    System.out.println("Written to " + file);
  }

  private Report run(ScratchSettings settings, int number) throws SQLException, RunnerException {
    try (ScratchPostgres server = ScratchPostgres.start(settings)) {
      Report report = new Report(server.description());
      for (int tables : sizes) {
        System.out.printf("%s tables in %s%n", tables, server.description());
        try (ScratchDatabase scratch = server.create()) {
          try (Connection connection = scratch.connect()) {
            SyntheticSchema.create(connection, tables);
          }
          BenchmarkDatabase database = database(scratch);
          report.add(tables, Footprint.of(database));
          for (Group group : tools.groups(tables, server.majorVersion(), number)) {
            for (RunResult result : group.run(database)) {
              report.add(tables, result);
            }
          }
        }
      }
      return report;
    }
  }

  private static BenchmarkDatabase database(ScratchDatabase scratch) {
    URI url = URI.create(scratch.url().substring("jdbc:".length()));
    return new BenchmarkDatabase(
        url.getHost(), url.getPort(), scratch.name(), scratch.user(), scratch.password());
  }
}
