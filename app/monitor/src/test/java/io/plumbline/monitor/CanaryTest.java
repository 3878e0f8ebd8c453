package io.plumbline.monitor;

import static io.dropwizard.testing.ConfigOverride.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Passwords are planted wherever the Monitor takes one, and looked for wherever it tells anything.
 */
class CanaryTest {

  private static final String CANARY = "canary-" + UUID.randomUUID();
  private static final String OWN = CANARY + "-own";
  private static final String WATCHED = CANARY + "-watched";
  private static final String WRONG = CANARY + "-wrong";

  private static final List<String> PUBLIC_PATHS =
      List.of(
          "/health",
          "/health-check",
          "/environments",
          "/environments/right/checks",
          "/environments/wrong/checks",
          "/environments/right/accepted-drift",
          "/releases/messages",
          "/openapi.yaml",
          "/nothing");

  private static final List<String> ADMIN_PATHS =
      List.of(
          "/",
          "/healthcheck",
          "/metrics",
          "/threads",
          "/ping",
          "/schema",
          "/schema/metrics",
          "/nothing");

  @TempDir private Path folder;

  private final String suffix = UUID.randomUUID().toString().replace("-", "");
  private final String owner = "own_" + suffix;
  private final String reader = "reader_" + suffix;
  private ScratchDatabase own;
  private ScratchDatabase watched;
  private Path log;

  @BeforeEach
  void plant() throws SQLException {
    ScratchPostgres postgres = ScratchPostgres.shared();
    own = postgres.migrated(MonitorExtension.MIGRATIONS).copy();
    watched = new Messages(postgres).behind();
    log = folder.resolve("monitor.log");
    run(own, "create role %s superuser login password '%s'".formatted(owner, OWN));
    run(watched, "create role %s login password '%s'".formatted(reader, WATCHED));
    run(watched, "grant select on flyway_schema_history to " + reader);
  }

  @AfterEach
  void pull() throws SQLException {
    run(watched, "drop owned by %1$s; drop role %1$s".formatted(reader));
    run(own, "drop role " + owner);
    watched.close();
    own.close();
  }

  @Test
  void passwordsAreToldNowhere() throws Exception {
    StringBuilder told = new StringBuilder();
    DropwizardTestSupport<MonitorConfiguration> monitor = monitor(OWN);
    monitor.before();
    try {
      String main = "http://localhost:" + monitor.getLocalPort();
      String admin = "http://localhost:" + monitor.getAdminPort();
      Api api = new Api(main);
      assertThat(
              api.put("/releases/messages/2", new Messages(ScratchPostgres.shared()).lock())
                  .status())
          .isEqualTo(201);
      assertThat(api.post("/environments/right/checks").text("outcome")).isEqualTo("drifted");
      assertThat(api.post("/environments/wrong/checks").text("outcome"))
          .isEqualTo("could not check");
      for (String path : PUBLIC_PATHS) {
        told.append(body("GET", main + path));
      }
      for (String path : ADMIN_PATHS) {
        told.append(body("GET", admin + path));
      }
      told.append(body("POST", admin + "/tasks/gc"));
      told.append(body("POST", admin + "/tasks/schema-reread"));
      told.append(monitor.getConfiguration());
      told.append(monitor.getConfiguration().schema());
      told.append(monitor.getConfiguration().database());
      monitor.getConfiguration().environments().all().forEach(told::append);
      told.append(
          monitor.getObjectMapper().writeValueAsString(monitor.getConfiguration().schema()));
      told.append(jmx());
    } finally {
      monitor.after();
    }

    assertThat(told.toString()).contains("java.lang:type=Memory").doesNotContain(CANARY);
    assertThat(Files.readString(log)).contains("TRACE", "DEBUG").doesNotContain(CANARY);
  }

  @Test
  void wrongPasswordIsNotInTheErrorThatEndsTheStart() throws Exception {
    StringWriter told = new StringWriter();
    Throwable refused = catchThrowable(() -> monitor(WRONG).before());
    assertThat(refused).isNotNull();
    refused.printStackTrace(new PrintWriter(told));
    assertThat(told.toString())
        .contains("nobody knows whether the live schema serves this build")
        .doesNotContain(CANARY);
    assertThat(Files.readString(log)).contains("TRACE").doesNotContain(CANARY);
  }

  private DropwizardTestSupport<MonitorConfiguration> monitor(String password) throws IOException {
    MonitorFile file = new MonitorFile(folder).logTo(log);
    watch(file, "right", WATCHED);
    watch(file, "wrong", WRONG);
    Path written = file.write();
    // Not by system properties, which JMX shows and which are the test's alone.
    Files.writeString(
        written,
        Files.readString(written)
            .replaceAll("url: '\\$\\{MONITOR_DATABASE_URL.*", "url: '" + own.url() + "'")
            .replaceAll("user: '\\$\\{MONITOR_DATABASE_USER.*", "user: " + owner)
            .replaceAll("password: '\\$\\{MONITOR_DATABASE_PASSWORD.*", "password: " + password)
            .replace("level: INFO", "level: TRACE"));
    return new DropwizardTestSupport<>(
        MonitorApplication.class,
        written.toString(),
        config("server.applicationConnectors[0].port", "0"),
        config("server.adminConnectors[0].port", "0"),
        config("schema.waitUpTo", "0s"));
  }

  private void watch(MonitorFile file, String name, String password) throws IOException {
    Path passwordFile = Files.writeString(file.passwordFile(name), password);
    file.add(
        "name: %s, service: messages, url: '%s', user: %s, passwordFile: '%s'"
            .formatted(name, watched.url(), reader, passwordFile));
  }

  private static String body(String method, String uri) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri)).method(method, BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** Every attribute of every bean. */
  private static String jmx() throws JMException {
    StringBuilder told = new StringBuilder();
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    for (ObjectName bean : server.queryNames(null, null)) {
      told.append(bean);
      for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
        told.append(attribute.getName()).append('=').append(value(server, bean, attribute));
      }
    }
    return told.toString();
  }

  private static String value(MBeanServer server, ObjectName bean, MBeanAttributeInfo attribute) {
    try {
      Object value = server.getAttribute(bean, attribute.getName());
      return value instanceof Object[] values ? Arrays.deepToString(values) : String.valueOf(value);
    } catch (JMException | RuntimeMBeanException e) {
      // Not every attribute can be read on every machine.
      return e.toString();
    }
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
