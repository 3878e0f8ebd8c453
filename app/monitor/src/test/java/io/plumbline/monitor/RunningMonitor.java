package io.plumbline.monitor;

import static io.dropwizard.testing.ConfigOverride.config;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A Monitor that runs in this JVM. */
final class RunningMonitor implements AutoCloseable {

  private final DropwizardTestSupport<MonitorConfiguration> support;

  private RunningMonitor(DropwizardTestSupport<MonitorConfiguration> support) {
    this.support = support;
  }

  /** Starts a Monitor on free ports that logs nothing. */
  static RunningMonitor start(Path file, ScratchDatabase database) throws Exception {
    return start(file, database, Clock.systemUTC());
  }

  /** Starts a Monitor by this clock on free ports that logs nothing. */
  static RunningMonitor start(Path file, ScratchDatabase database, Clock clock) throws Exception {
    return start(file, database, clock, 0, 0, config("logging.level", "OFF"));
  }

  /** Starts a Monitor on these ports, with other settings than the file has. */
  static RunningMonitor start(
      Path file,
      ScratchDatabase database,
      Clock clock,
      int port,
      int adminPort,
      ConfigOverride... settings)
      throws Exception {
    List<ConfigOverride> overrides = new ArrayList<>(List.of(settings));
    overrides.add(config("database.url", database.url()));
    overrides.add(config("database.user", database.user()));
    overrides.add(config("database.password", database.password()));
    overrides.add(config("server.applicationConnectors[0].port", Integer.toString(port)));
    overrides.add(config("server.adminConnectors[0].port", Integer.toString(adminPort)));
    DropwizardTestSupport<MonitorConfiguration> support =
        new DropwizardTestSupport<>(
            MonitorApplication.class, file.toString(), overrides.toArray(ConfigOverride[]::new)) {
          @Override
          public MonitorApplication newApplication() {
            return new MonitorApplication(clock);
          }
        };
    support.before();
    return new RunningMonitor(support);
  }

  /** What runs, to look into. */
  DropwizardTestSupport<MonitorConfiguration> support() {
    return support;
  }

  /** Where it answers, without a slash at the end. */
  String url() {
    return "http://localhost:" + support.getLocalPort();
  }

  /** Where it answers those who run it. */
  String adminUrl() {
    return "http://localhost:" + support.getAdminPort();
  }

  @Override
  public void close() {
    support.after();
  }
}
