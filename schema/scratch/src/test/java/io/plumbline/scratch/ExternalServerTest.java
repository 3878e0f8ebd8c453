package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExternalServerTest {
  /** A database of the shared server, which stands for one that somebody else runs. */
  @AutoClose private final ScratchDatabase theirs = ScratchPostgres.shared().create();

  private List<String> before;

  @BeforeEach
  void remember() throws SQLException {
    before = Sql.databases(theirs);
  }

  private ScratchSettings external() {
    return ScratchSettings.defaults().withExternal(theirs.url(), theirs.user(), theirs.password());
  }

  @Test
  void makesDatabasesOfItsOwnAndDropsTheseAlone() throws SQLException {
    try (ScratchPostgres postgres = ScratchPostgres.start(external())) {
      ScratchDatabase closed = postgres.create();
      ScratchDatabase left = postgres.create();
      postgres.migrated(MigrationSource.of("classpath:migrations/message"));

      assertThat(left.url()).isNotEqualTo(theirs.url());
      assertThat(left.name()).startsWith("plumbline_scratch_");
      assertThat(Sql.databases(theirs)).hasSize(before.size() + 3);
      closed.close();
    }
    assertThat(Sql.databases(theirs)).isEqualTo(before);
  }

  @Test
  void saysWhereItIs() {
    try (ScratchPostgres postgres = ScratchPostgres.start(external())) {
      assertThat(postgres.description())
          .startsWith("external PostgreSQL ")
          .contains(" at jdbc:postgresql://")
          .endsWith("(external was asked for)")
          .doesNotContain(theirs.password());
      assertThat(postgres.majorVersion()).isEqualTo(ScratchPostgres.shared().majorVersion());
    }
  }

  @Test
  void isNotOursToStop() {
    try (ScratchPostgres postgres = ScratchPostgres.start(external())) {
      assertThatThrownBy(postgres::stop).isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(postgres::restart)
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("plumbline.server=embedded");
    }
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() {
    ScratchSettings wrong =
        ScratchSettings.defaults().withExternal(theirs.url(), theirs.user(), "s3cret");

    assertThatThrownBy(() -> ScratchPostgres.start(wrong))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining(theirs.url())
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aUserThatMayNotCreateDatabasesIsTold() throws SQLException {
    Sql.execute(theirs, "CREATE ROLE reader LOGIN PASSWORD 'reader'");
    ScratchSettings poor =
        ScratchSettings.defaults().withExternal(theirs.url(), "reader", "reader");
    try (ScratchPostgres postgres = ScratchPostgres.start(poor)) {
      assertThatThrownBy(postgres::create)
          .isInstanceOf(ScratchException.class)
          .hasMessageContaining("CREATE DATABASE plumbline_scratch_")
          .hasMessageContaining("permission denied to create database");
    } finally {
      Sql.execute(theirs, "DROP ROLE reader");
    }
  }
}
