package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {
  @Test
  void anotherDatabaseKeepsHostsAndParameters() {
    String url = "jdbc:postgresql://one:5432,two:5433/postgres?sslmode=require";

    assertThat(JdbcUrl.parse(url).of("other"))
        .isEqualTo("jdbc:postgresql://one:5432,two:5433/other?sslmode=require");
  }

  @Test
  void theDatabaseMayBeLeftOut() {
    assertThat(JdbcUrl.parse("jdbc:postgresql://one/").of("other"))
        .isEqualTo("jdbc:postgresql://one/other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://host/database?user=me&password=s3cret",
        "jdbc:postgresql://host/database?sslmode=require&sslPassword=s3cret",
        "jdbc:postgresql://me:s3cret@host/database",
        "postgres://me:s3cret@host/database"
      })
  void credentialsInAnUrlAreRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> JdbcUrl.parse(url))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining("expected jdbc:postgresql://host:port/database")
        .hasMessageNotContaining("s3cret");
  }
}
