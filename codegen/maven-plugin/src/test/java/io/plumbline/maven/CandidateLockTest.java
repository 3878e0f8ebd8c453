package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidateLockTest {

  @Test
  void databaseThatFlywayNeverSawIsRefused() {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      assertThatThrownBy(() -> new CandidateLock(Scope.ALL).of(database.dataSource()))
          .isInstanceOf(NotMigratedException.class)
          .hasMessageContaining("flyway:migrate did not migrate the throwaway database")
          .hasMessageContaining("flyway_schema_history");
    }
  }

  @Test
  void databaseInWhichNoMigrationRanIsRefused() throws Exception {
    try (MigratedTemplate template = migrated();
        ScratchDatabase database = template.copy()) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("delete from flyway_schema_history");
      }
      assertThatThrownBy(() -> new CandidateLock(Scope.ALL).of(database.dataSource()))
          .isInstanceOf(NotMigratedException.class)
          .hasMessageContaining("flyway:migrate ran no migration")
          .hasMessageContaining("locations");
    }
  }

  @Test
  void lockHoldsWhatTheMigrationsMade() throws Exception {
    try (MigratedTemplate template = migrated();
        ScratchDatabase database = template.copy()) {
      SchemaLock lock = new CandidateLock(Scope.ALL).of(database.dataSource());

      assertThat(lock.migrationVersion().orElseThrow()).hasToString("2");
      assertThat(lock.render()).contains("column public.message.agent_id");
      assertThat(lock.render()).doesNotContain("flyway_schema_history");
    }
  }

  /** The second text is that of a database that was dumped and restored. */
  @Test
  void lockKeepsTheSpellingsOfAnExpression() throws Exception {
    try (MigratedTemplate template = migrated();
        ScratchDatabase database = template.copy()) {
      assertThat(new CandidateLock(Scope.ALL).of(database.dataSource()).render())
          .contains(
              "  check = ((status)::text ="
                  + " ANY ((ARRAY['draft'::character varying, 'active'::character varying])::text[]))\n"
                  + "  check ~ ((status)::text ="
                  + " ANY (ARRAY[('draft'::character varying)::text, ('active'::character varying)::text]))\n");
    }
  }

  @Test
  void lockSaysWhichFacetsItHolds() throws Exception {
    try (MigratedTemplate template = migrated();
        ScratchDatabase database = template.copy()) {
      assertThat(
              new CandidateLock(Scope.ALL.withFacets(Set.of(Facet.OWNER)))
                  .of(database.dataSource())
                  .render())
          .contains("\nfacet owner\n", "table public.message\n  owner = " + database.user() + "\n");
      assertThat(new CandidateLock(Scope.ALL).of(database.dataSource()).render())
          .doesNotContain("owner = ");
    }
  }

  private static MigratedTemplate migrated() {
    return ScratchPostgres.shared().migrated(MigrationSource.of("classpath:candidate"));
  }
}
