package io.plumbline.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.history.Migration;
import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.generated.SchemaVersion;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

  private static final String SOME_ROWS =
      """
      insert into release (service, version, fingerprint, lock, published_by)
      values ('messages', '2', 'sha256:' || repeat('a', 64), 'text', 'test');
      insert into schema_check (environment, service, version, started_at, duration_milliseconds,
        expected_fingerprint, actual_fingerprint, outcome, relation, state, reason, next_step)
      select 'production', 'messages', '2', now(), 1, fingerprint, fingerprint, 'drifted', 'same',
        'unhealthy', 'why', 'what'
      from release, generate_series(1, 2);
      insert into difference (check_id, position, object, expected, actual, impact, rule, reason,
        next_step)
      select 2, position, 'table a', 'present', 'missing', impact, 'rule', 'why', 'what'
      from unnest('{breaking,risky,risky}'::difference_impact[])
        with ordinality as given (impact, position);
      insert into accepted_drift (environment, text, entries, accepted_at, accepted_by)
      values ('production', 'format 1', 2, now(), 'test');
      insert into check_acceptance (check_id, accepted_drift_id) values (2, 1);
      insert into accepted_difference (check_id, position, object, expected, actual, impact, rule,
        reason, accepted_because, accepted_until)
      select 2, position, 'table b', 'present', 'missing', 'risky', 'rule', 'why', 'because', until
      from unnest('{2026-06-30,2026-05-31}'::date[]) with ordinality as given (until, position);
      insert into acceptance_problem (check_id, position, line, object, flaw, reason, next_step)
      values (2, 1, 3, 'table c', 'unused', 'why', 'what');
      """;

  private static MigratedTemplate template;

  private ScratchDatabase database;
  private Connection connection;
  private Statement statement;

  @BeforeAll
  static void migrate() {
    template = ScratchPostgres.shared().migrated(MonitorExtension.MIGRATIONS);
  }

  @BeforeEach
  void connect() throws SQLException {
    database = template.copy();
    connection = database.connect();
    statement = connection.createStatement();
    statement.execute(SOME_ROWS);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
    database.close();
  }

  static List<String> scripts() {
    return SchemaLock.load(SchemaVersion.lock(), SchemaVersion.FINGERPRINT).migrations().stream()
        .map(Migration::script)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void eachMigrationCanRunAgainWithoutHarm(String script) throws Exception {
    String schema = Messages.lockOf(database);
    String rows = rows();
    statement.execute(text(script));
    assertThat(Messages.lockOf(database)).isEqualTo(schema);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void theSchemaIsTheOneThatTheCodeWasGeneratedFrom() {
    assertThat(SchemaLock.parse(Messages.lockOf(database)).fingerprint().text())
        .isEqualTo(SchemaVersion.FINGERPRINT);
  }

  @Test
  void theLatestCheckCountsItsDifferencesByImpact() throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select id, breaking, risky, harmless from latest_check")) {
      row.next();
      assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
          .containsExactly(2L, 1L, 2L, 0L);
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void whatACheckMadeOfTheAcceptedDriftIsCounted() throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            select accepted_drift_id, differences, until, problems
            from acceptance
            where check_id = 2
            """)) {
      row.next();
      assertThat(List.of(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4)))
          .containsExactly(1L, 2L, "2026-05-31", 1L);
    }
  }

  @Test
  void differencesAndAcceptancesGoWithTheirCheck() throws SQLException {
    statement.execute("delete from schema_check where id = 2");
    assertThat(count("difference")).isZero();
    assertThat(count("check_acceptance")).isZero();
    assertThat(count("accepted_difference")).isZero();
    assertThat(count("acceptance_problem")).isZero();
    assertThat(count("accepted_drift")).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from release                                         | schema_check_release_fkey
          insert into release select * from release                   | release_pkey
          update release set service = 'a b'                          | release_service_form
          update release set version = ''                             | release_version_form
          update release set fingerprint = 'md5:1'                    | release_fingerprint_form
          update release set lock = ''                                | release_lock_filled
          update release set published_by = ''                        | release_published_by_length
          update schema_check set environment = 'a/b'                 | schema_check_environment_form
          update schema_check set duration_milliseconds = -1          | schema_check_duration_positive
          update schema_check set expected_fingerprint = ''           | schema_check_expected_form
          update schema_check set actual_fingerprint = ''             | schema_check_actual_form
          update schema_check set reason = ''                         | schema_check_reason_filled
          update schema_check set state = null                        | schema_check_read_together
          update schema_check set outcome = 'could not check'         | schema_check_read_for_outcome
          update schema_check set outcome = 'in sync'                 | schema_check_next_step_given
          update difference set position = position - 1               | difference_position_positive
          update difference set object = ''                           | difference_object_filled
          update difference set attribute = ''                        | difference_attribute_filled
          update difference set check_id = 99                         | difference_check_fkey
          delete from accepted_drift                                  | check_acceptance_accepted_drift_fkey
          update accepted_drift set environment = ''                  | accepted_drift_environment_form
          update accepted_drift set text = ''                         | accepted_drift_text_filled
          update accepted_drift set entries = -1                      | accepted_drift_entries_positive
          update accepted_drift set accepted_by = ''                  | accepted_drift_accepted_by_length
          insert into check_acceptance select * from check_acceptance | check_acceptance_pkey
          insert into check_acceptance values (99, 1)                 | check_acceptance_check_fkey
          update accepted_difference set position = position - 1      | accepted_difference_position_positive
          update accepted_difference set object = ''                  | accepted_difference_object_filled
          update accepted_difference set attribute = ''               | accepted_difference_attribute_filled
          update accepted_difference set impact = 'breaking'          | accepted_difference_not_breaking
          update accepted_difference set accepted_because = ''        | accepted_difference_because_filled
          update accepted_difference set check_id = 1                 | accepted_difference_check_fkey
          update acceptance_problem set position = 0                  | acceptance_problem_position_positive
          update acceptance_problem set line = 0                      | acceptance_problem_line_positive
          update acceptance_problem set object = ''                   | acceptance_problem_object_filled
          update acceptance_problem set attribute = ''                | acceptance_problem_attribute_filled
          update acceptance_problem set check_id = 1                  | acceptance_problem_check_fkey
          """)
  void whatMakesNoSenseIsRefused(String sql, String constraint) {
    assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("\"" + constraint + "\"");
  }

  private String rows() throws SQLException {
    return count("release")
        + " "
        + count("schema_check")
        + " "
        + count("difference")
        + " "
        + count("accepted_difference");
  }

  private long count(String table) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String text(String script) throws IOException {
    try (InputStream file = MigrationsTest.class.getResourceAsStream("/db/migration/" + script)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
