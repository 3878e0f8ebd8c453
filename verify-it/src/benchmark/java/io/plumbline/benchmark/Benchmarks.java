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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs all benchmarks on the same databases and writes what was measured as Markdown.
 *
 * <p>Arguments: the sizes in tables; {@code all}, or {@code own} to leave other tools out; the file
 * to write; and jars of servers, of which the first is the one that other tools are measured on.
 */
public final class Benchmarks {

  private final int[] sizes;

  private Benchmarks(int[] sizes) {
    this.sizes = sizes;
  }

  public static void main(String[] arguments) throws IOException, SQLException, RunnerException {
    Benchmarks benchmarks =
        new Benchmarks(
            Arrays.stream(arguments[0].split(",")).mapToInt(Integer::parseInt).toArray());
    boolean withOthers = arguments[1].equals("all");
    Path file = Path.of(arguments[2]);
    StringBuilder text = new StringBuilder(Report.machine());
    for (int i = 3; i < arguments.length; i++) {
      ScratchSettings settings = ScratchSettings.defaults().withBinaries(Path.of(arguments[i]));
      text.append(benchmarks.run(settings, withOthers && i == 3).text());
      Files.writeString(file, text);
    }
    System.out.println(text);
    System.out.println("Written to " + file);
  }

  private Report run(ScratchSettings settings, boolean withOthers)
      throws SQLException, RunnerException {
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
          for (Group group : groups(tables, server.majorVersion(), withOthers)) {
            for (RunResult result : group.run(database)) {
              report.add(tables, result);
            }
          }
        }
      }
      return report;
    }
  }

  private static List<Group> groups(int tables, int serverMajor, boolean withOthers) {
    List<Group> groups = new ArrayList<>(Group.own(tables, serverMajor));
    if (withOthers) {
      groups.addAll(Group.others(tables));
    }
    return groups;
  }

  private static BenchmarkDatabase database(ScratchDatabase scratch) {
    URI url = URI.create(scratch.url().substring("jdbc:".length()));
    return new BenchmarkDatabase(
        url.getHost(), url.getPort(), scratch.name(), scratch.user(), scratch.password());
  }
}
