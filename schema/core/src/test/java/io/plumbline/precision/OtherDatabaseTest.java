package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.Dump;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same schema in databases of other encodings, collations and providers has one text. */
class OtherDatabaseTest {

  private static final String NAME = "plumbline_other_locale";

  @AutoClose private static ScratchDatabase maintenance;
  private static String text;

  @BeforeAll
  static void create() throws SQLException {
    maintenance = Servers.shared().create();
    text = textIn("encoding 'UTF8' locale 'C'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "encoding 'UTF8' locale 'C.UTF-8'",
        "encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'en-US'",
        "encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'tr-u-ks-level1'",
        "encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'",
        "encoding 'LATIN1' locale 'C'",
        "encoding 'LATIN1' locale 'C' locale_provider icu icu_locale 'de'",
        "encoding 'WIN1252' locale 'C'",
        "encoding 'SQL_ASCII' locale 'C'",
      })
  void schemaHasOneText(String options) throws SQLException {
    assertThat(textIn(options)).isEqualTo(text);
  }

  private static String textIn(String options) throws SQLException {
    try (Connection connection = maintenance.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + NAME + " template template0 " + options);
      try {
        return textOf(maintenance.url().replace(maintenance.name(), NAME));
      } finally {
        statement.execute("drop database " + NAME);
      }
    }
  }

  private static String textOf(String url) throws SQLException {
    Dump.restore(
        EveryKind.sql(Naming.CASED, Servers.shared().majorVersion()),
        url,
        maintenance.user(),
        maintenance.password());
    try (Connection connection =
            DriverManager.getConnection(url, maintenance.user(), maintenance.password());
        Statement statement = connection.createStatement()) {
      String rendered =
          LiveSchema.read(connection, EveryKind.EVERYTHING, ReadLimits.DEFAULT)
              .toLock(Spellings.NONE)
              .render();
      // A database that subscribes cannot be dropped.
      statement.execute(Naming.CASED.in("drop subscription \"%s~\"".formatted("subscription")));
      return rendered;
    }
  }
}
