package io.plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Flyway's {@code validate} of 100 migrations: it looks at its history, not at the schema. */
@State(Scope.Benchmark)
public class FlywayValidate {

  private static final String SCHEMA = "flyway";

  private final BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();
  private Path folder;

  @Setup
  public void migrate() throws IOException {
    folder = Files.createTempDirectory("migrations");
    for (int version = 1; version <= 100; version++) {
      Files.writeString(folder.resolve("V" + version + "__step.sql"), "select " + version + ";\n");
    }
    flyway().migrate();
  }

  @TearDown
  public void drop() throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema " + SCHEMA + " cascade");
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Benchmark
  public ValidateResult validate() {
    return flyway().validateWithResult();
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .schemas(SCHEMA)
        .locations("filesystem:" + folder)
        .load();
  }
}
