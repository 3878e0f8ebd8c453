package io.plumbline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver writes to its own log about connections that fail. */
@Isolated("changes the level of a log that all tests of this JVM share")
class PostgresDataSourceTest {

  private static final String CANARY = "canary-71d0";
  private static final String NOBODY_LISTENS = "jdbc:postgresql://localhost:1/x";

  private final Logger driver = Logger.getLogger("org.postgresql");
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {
          // Nothing is held back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  @BeforeEach
  void listen() {
    handler.setLevel(Level.FINEST);
    driver.setLevel(Level.FINEST);
    driver.setUseParentHandlers(false);
    driver.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    driver.removeHandler(handler);
    driver.setUseParentHandlers(true);
    driver.setLevel(null);
  }

  @Test
  void theDriverLogsNoSecretOfAnUrlOrAProperty() throws SQLException {
    PostgresDataSource ofUrl = new PostgresDataSource();
    ofUrl.setURL(
        NOBODY_LISTENS
            + "?user=me&password=%1$s&sslpassword=%1$s&pasword=%1$s&ApplicationName=mine"
                .formatted(CANARY));
    PostgresDataSource ofProperties = new PostgresDataSource();
    ofProperties.setURL(NOBODY_LISTENS);
    ofProperties.setProperty("password", CANARY);
    ofProperties.setProperty("sslpassword", CANARY);

    assertThatThrownBy(ofUrl::getConnection).hasStackTraceContaining("refused");
    assertThatThrownBy(ofProperties::getConnection).hasStackTraceContaining("refused");

    assertThat(String.join("", logged))
        .contains("Connecting with URL: " + NOBODY_LISTENS, "ApplicationName=mine")
        .doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:" + CANARY + "@localhost/x",
        "jdbc:postgresql://me:" + CANARY + "@localhost:1/x",
        "jdbc:postgresql://localhost:1/x&password=" + CANARY,
        "jdbc:postgresql://localhost:1/x;password=" + CANARY,
        "jdbc:mysql://localhost/x?password=" + CANARY
      })
  void aUrlWithASecretInTheWrongPlaceIsRefusedAndNotRepeated(String url) {
    PostgresDataSource connections = new PostgresDataSource();

    assertThatThrownBy(() -> connections.setURL(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected a URL of the form jdbc:postgresql://host:port/name")
        .hasNoCause();

    assertThat(String.join("", logged)).doesNotContain(CANARY);
  }
}
