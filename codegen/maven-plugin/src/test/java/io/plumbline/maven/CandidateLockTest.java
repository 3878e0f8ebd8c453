package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Preset;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.ScopeRule.Form;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
      run(database, "delete from flyway_schema_history");
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
      SchemaLock lock = new CandidateLock(Scope.ALL).of(database.dataSource()).lock();

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
      assertThat(new CandidateLock(Scope.ALL).of(database.dataSource()).lock().render())
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
                  .lock()
                  .render())
          .contains("\nfacet owner\n", "table public.message\n  owner = " + database.user() + "\n");
      assertThat(new CandidateLock(Scope.ALL).of(database.dataSource()).lock().render())
          .doesNotContain("owner = ");
    }
  }

  @Test
  void presetsAreRulesInTheLock() throws Exception {
    try (MigratedTemplate template = migrated();
        ScratchDatabase database = template.copy()) {
      run(
          database,
          """
          create table event (at date) partition by range (at);
          create table event_2026_01 partition of event default;
          create table tmp_upload (id integer);
          """);
      Scope scope =
          Scope.of(List.of("public", "billing"))
              .withRules(
                  List.of(
                      ScopeRule.of(Form.INCLUDE, "view public.app_*"),
                      ScopeRule.of(Form.EXCLUDE, "table public.report_*"),
                      ScopeRule.of(Form.PARTITIONS, "public.metric")));
      Candidate candidate =
          new CandidateLock(
                  scope, List.of(Preset.TIME_PARTITIONS, Preset.HELPER_TABLES, Preset.DBT))
              .of(database.dataSource());

      assertThat(candidate.lock().render())
          .contains("\npreset time-partitions partitions public.event\n")
          .contains("\ntable public.event\n")
          .doesNotContain("event_2026_01", "tmp_upload");
      assertThat(candidate.warnings())
          .containsExactly(
              "schemas: the migrations make no schema billing that is in the scope",
              "include view public.app_*: the migrations make no such object",
              "partitions public.metric: the migrations make no such partitioned table",
              "preset helper-tables: exclude table *.tmp_* leaves out 1 of what the migrations"
                  + " make: table public.tmp_upload");
    }
  }

  @Test
  void presetForNothingIsAWarning() throws Exception {
    try (MigratedTemplate template = migrated();
        ScratchDatabase database = template.copy()) {
      assertThat(
              new CandidateLock(Scope.ALL, List.of(Preset.TIME_PARTITIONS))
                  .of(database.dataSource())
                  .warnings())
          .containsExactly("preset time-partitions: the migrations make no table that it is for");
    }
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static MigratedTemplate migrated() {
    return ScratchPostgres.shared().migrated(MigrationSource.of("classpath:candidate"));
  }
}
