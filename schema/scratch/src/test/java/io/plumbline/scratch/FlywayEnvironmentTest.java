package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlywayEnvironmentTest {
  @Test
  void whatIsSetForFlywayHasNoInfluence() throws Exception {
    try (ScratchDatabase production = ScratchPostgres.shared().create()) {
      List<String> databases = Sql.databases(production);

      String output =
          ChildJvm.run(
              Migrates.class,
              Map.of(
                  "FLYWAY_URL", production.url(),
                  "FLYWAY_USER", production.user(),
                  "FLYWAY_PASSWORD", production.password(),
                  "FLYWAY_TARGET", "1",
                  "FLYWAY_TABLE", "history_of_another_name",
                  "PLUMBLINE_SERVER_URL", production.url(),
                  "PLUMBLINE_SERVER_USER", production.user(),
                  "PLUMBLINE_SERVER_PASSWORD", production.password()),
              "-Dflyway.url=" + production.url(),
              "-Dflyway.target=1",
              "-Dplumbline.server=external");

      assertThat(output).contains("tables [flyway_schema_history, message]", "nullable YES");
      assertThat(
              Sql.column(production, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
          .isEmpty();
      assertThat(Sql.databases(production)).isEqualTo(databases);
    }
  }

  /** Migrates a template and tells what is in a copy. */
  public static class Migrates {
    public static void main(String[] arguments) throws SQLException {
      MigrationSource source = MigrationSource.of("classpath:migrations/message");
      try (ScratchDatabase copy = ScratchPostgres.shared().migrated(source).copy()) {
        System.out.println(
            "tables "
                + Sql.column(
                    copy,
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"));
        System.out.println("nullable " + Sql.agentIsNullable(copy));
      }
    }
  }
}
