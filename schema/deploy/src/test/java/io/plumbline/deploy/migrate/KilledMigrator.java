package io.plumbline.deploy.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.deploy.testing.Service;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrator as a process of its own, which can be killed. */
final class KilledMigrator {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private KilledMigrator() {}

  /** Starts it. */
  static Process start(Service service, SchemaLock lock, ScratchDatabase database)
      throws IOException {
    Path file = service.folder().resolve("schema.lock");
    Files.writeString(file, lock.render());
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                CLASS_PATH,
                KilledMigrator.class.getName(),
                service.folder().toString(),
                database.url(),
                database.user())
            .redirectErrorStream(true);
    builder.environment().putAll(Map.of("MIGRATOR_PASSWORD", database.password()));
    return builder.start();
  }

  /** What it wrote until its end. */
  static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  public static void main(String[] arguments) throws IOException {
    Service service = new Service(Path.of(arguments[0]));
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[1]);
    database.setUser(arguments[2]);
    database.setPassword(System.getenv("MIGRATOR_PASSWORD"));
    database.setApplicationName("killed migrator");
    SchemaLock lock = SchemaLock.parse(Files.readString(service.folder().resolve("schema.lock")));
    MigrateReport report =
        new Migrator(
                Run.checker(lock),
                MigrateSettings.of(
                    List.of(service.location()), KilledMigrator.class.getClassLoader()))
            .migrate(database, System.out::println);
    System.out.print(report.text());
    System.exit(report.outcome().exitCode());
  }
}
