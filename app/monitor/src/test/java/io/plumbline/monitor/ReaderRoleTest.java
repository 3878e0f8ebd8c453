package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.plumbline.monitor.Api.Answer;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ReaderRoleTest {

  /** Set for the tests by the POM. */
  private static final String PASSWORD_VARIABLE = "MONITOR_TEST_PASSWORD";

  private final String role = "reader_" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void aRoleThatReadsTheHistoryAloneIsEnoughAndItsPasswordIsToldNowhere(@TempDir Path folder)
      throws Exception {
    String password = System.getenv(PASSWORD_VARIABLE);
    ScratchPostgres postgres = ScratchPostgres.shared();
    Messages messages = new Messages(postgres);
    try (ScratchDatabase own = postgres.migrated(MonitorExtension.MIGRATIONS).copy();
        ScratchDatabase watched = messages.upToDate();
        Connection superuser = watched.connect();
        Statement statement = superuser.createStatement()) {
      statement.execute("create role %s login password '%s'".formatted(role, password));
      statement.execute("grant select on flyway_schema_history to " + role);
      MonitorFile file = new MonitorFile(folder);
      add(file, "right", watched, PASSWORD_VARIABLE);
      add(file, "wrong", watched, "HOME");
      try (RunningMonitor monitor = RunningMonitor.start(file.write(), own)) {
        check(new Api(monitor.url()), messages, password);
        statement.execute("revoke select on pg_policy from public");
        checkPartly(new Api(monitor.url()));
      } finally {
        statement.execute("drop owned by " + role);
        statement.execute("drop role " + role);
      }
    }
  }

  private void add(MonitorFile file, String name, ScratchDatabase database, String variable) {
    file.add(
        "name: %s, service: messages, url: '%s', user: %s, passwordEnvironment: %s"
            .formatted(name, database.url(), role, variable));
  }

  private static void checkPartly(Api api) throws SQLException {
    Answer partly = api.post("/environments/right/checks");

    assertThat(partly.status()).isEqualTo(201);
    assertThat(partly.text("outcome")).isEqualTo("could not check");
    assertThat(partly.text("reason")).contains("policy: permission denied for table pg_policy");
    assertThat(partly.text("nextStep")).startsWith("grant the role what it lacks");
  }

  private static void check(Api api, Messages messages, String password) throws SQLException {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    logged.setContext(root.getLoggerContext());
    logged.start();
    root.detachAndStopAllAppenders();
    root.addAppender(logged);
    root.setLevel(Level.TRACE);
    api.put("/releases/messages/2", messages.lock());
    Answer right = api.post("/environments/right/checks");
    Answer wrong = api.post("/environments/wrong/checks");
    root.setLevel(Level.OFF);
    root.detachAppender(logged);

    assertThat(right.text("outcome")).isEqualTo("in sync");
    assertThat(wrong.text("outcome")).isEqualTo("could not check");
    assertThat(wrong.text("nextStep")).isEqualTo("see that the user and the password are right");
    List<String> texts = logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(texts).isNotEmpty().noneMatch(text -> text.contains(password));
    assertThat(List.of(right.body(), wrong.body())).noneMatch(body -> body.contains(password));
  }
}
