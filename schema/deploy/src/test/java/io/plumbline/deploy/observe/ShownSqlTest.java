package io.plumbline.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownSqlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "create role a login password 'canary' inherit | create role a login password '…' inherit",
        "alter role a encrypted PASSWORD 'it''s canary' | alter role a encrypted PASSWORD '…'",
        "alter role a password E'a\\'canary' | alter role a password '…'",
        "alter role a password $x$canary$x$ | alter role a password '…'",
        "options (user 'a', password 'canary') | options (user 'a', password '…')",
        "options (\"password\" 'canary') | options (\"password\" '…')",
        "connection 'host=b password=canary port=1' | connection 'host=b password=… port=1'",
        "where password = 'canary' | where password = '…'",
        "postgres://b/c?password=canary&x=y | postgres://b/c?password=…&x=y"
      })
  void passwordIsNotShown(String sql, String shown) {
    assertThat(ShownSql.of(sql)).isEqualTo(shown);
  }

  @Test
  void allElseIsShownAsItIs() {
    for (String sql :
        List.of(
            "create table a (password text default 'x', passwords text[])",
            "comment on column a.password is 'a hash'",
            "alter role a password null",
            "insert into a values ('password', 'x')",
            "select '$1', \"password\" from a")) {
      assertThat(ShownSql.of(sql)).isEqualTo(sql);
    }
  }

  @Test
  void longStringsAreReadToTheirEnd() {
    for (String part : List.of("a", "''", "\\\\")) {
      String text = part.repeat(200_000);
      assertThat(ShownSql.of("alter role a password '" + text + "'"))
          .isEqualTo("alter role a password '…'");
      assertThat(ShownSql.of("alter role a password E'" + text + "'"))
          .isEqualTo("alter role a password '…'");
    }
  }
}
