package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Scope;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Options of foreign data wrappers are anything that their authors thought of, secrets too. */
class ForeignOptionsTest {

  @AutoClose private final TestDatabase database = TestDatabase.in(Servers.shared());

  @Test
  void valuesThatMayBeSecretStandInNoLock() throws SQLException {
    database.run(
        """
        create foreign data wrapper archive options (
          password 'canary', passwd 'canary', "passPhrase" 'canary', "odbc_PWD" 'canary',
          secret 'canary', api_token 'canary', credentials 'canary', "accessKey" 'canary');
        create server archive foreign data wrapper archive options (
          db_url 'postgres://reader:canary@archive.example/archive',
          conninfo 'host=archive.example password=canary',
          jdbc 'jdbc:x://archive.example;user=a;PWD = canary');
        create foreign table message (id int) server archive options (pass 'canary');
        """);

    assertThat(lock())
        .doesNotContain("canary")
        .contains("odbc_PWD=(not read)", "db_url=(not read)", "pass=(not read)");
  }

  @Test
  void otherValuesAreCompared() throws SQLException {
    database.run(
        """
        create foreign data wrapper archive options (debug 'on');
        create server archive foreign data wrapper archive options (
          host 'archive.example', url 'http://archive.example:8080/a@b');
        create foreign table message (id int) server archive options (table_name 'Message');
        """);

    assertThat(lock())
        .contains(
            "debug=on",
            "host=archive.example",
            "url=http://archive.example:8080/a@b",
            "table_name=Message");
  }

  private String lock() throws SQLException {
    return database.read(Scope.ALL).toLock(Spellings.NONE).render();
  }
}
