package io.plumbline.monitor;

import static io.dropwizard.testing.ConfigOverride.config;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * What {@code mvn -Prun} starts: a throwaway PostgreSQL, the Monitor, and a service to watch, one
 * of whose environments has drifted. All of it ends with the JVM.
 */
public final class LocalRun {

  private static final int PORT = Integer.getInteger("port", 8080);
  private static final int ADMIN_PORT = Integer.getInteger("adminPort", 8081);

  private LocalRun() {}

  /** Starts all of it, tells what to try, and waits. */
  public static void main(String[] arguments) throws Exception {
    requireFree("port", PORT);
    requireFree("adminPort", ADMIN_PORT);
    ScratchPostgres postgres = ScratchPostgres.start(ScratchSettings.fromSystemProperties());
    Messages messages = new Messages(postgres);
    ScratchDatabase own = postgres.migrated(MonitorExtension.MIGRATIONS).copy();
    Path log = MonitorFile.SHIPPED.resolveSibling("target").resolve("monitor.log");
    Path file = configuration(messages, log);
    RunningMonitor monitor =
        RunningMonitor.start(
            file, own, Clock.systemUTC(), PORT, ADMIN_PORT, config("schema.ddlGuard", "off"));

    Api api = new Api(monitor.url());
    api.put("/releases/messages/2", messages.lock(), "X-Published-By", "mvn -Prun");
    api.post("/environments/production/checks");
    api.post("/environments/staging/checks");
    tell(postgres, log);
    // Ctrl-C ends the JVM, and that the rest.
    new CountDownLatch(1).await();
  }

  private static Path configuration(Messages messages, Path log) throws IOException {
    Path folder = Files.createTempDirectory("plumbline-run-");
    folder.toFile().deleteOnExit();
    MonitorFile file =
        new MonitorFile(folder)
            .watch("production", "messages", messages.upToDate())
            .watch("staging", "messages", messages.behind())
            .logTo(log);
    Path written = file.write();
    written.toFile().deleteOnExit();
    file.passwordFile("production").toFile().deleteOnExit();
    file.passwordFile("staging").toFile().deleteOnExit();
    return written;
  }

  private static void requireFree(String property, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The port %d is taken: end what listens there, or choose another with -D%s=…"
              .formatted(port, property),
          e);
    }
  }

  @SuppressWarnings("SystemOut") // It is there to be read in the terminal.
  private static void tell(ScratchPostgres postgres, Path log) {
    System.out.println(
        """

        The Monitor runs at http://localhost:%1$d and watches the service messages.
        Release 2 of it was generated from the migrations V1 and V2; since V2 a message needs no
        agent. In production both have run. In staging V2 has not.

          curl -s localhost:%1$d/environments
            production is in sync; staging has drifted: unhealthy, one breaking difference
          curl -s -X POST localhost:%1$d/environments/staging/checks
            checks staging now, and tells the column that differs, what that breaks and what to do
          curl -s localhost:%1$d/environments/staging/checks
            what the checks of staging found, newest first
          curl -s localhost:%1$d/releases/messages
            the releases; ./2/lock below it is the schema.lock of release 2
          curl -s localhost:%1$d/releases/messages/2/lock | sed s/bigint/integer/ | curl -s -T - localhost:%1$d/releases/messages/3
            refuses a lock that was changed by hand
          curl -s localhost:%1$d/health
            whether the Monitor's own schema serves it; localhost:%2$d/healthcheck tells the details

        All of the API: http://localhost:%1$d/openapi.yaml
        PostgreSQL:     %3$s
        Log:            %4$s

        Ctrl-C ends all of it and deletes the data.
        """
            .formatted(PORT, ADMIN_PORT, postgres.description(), log.toAbsolutePath().normalize()));
  }
}
