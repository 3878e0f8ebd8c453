package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Spellings;
import io.plumbline.mutation.Playground;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a session is set, by whomever, a lock has the same text. */
class SessionTest {

  /** Of each setting with a choice that a session has, another value than the usual one. */
  private static final String OTHER_VALUES =
      """
      select format('set %%I = %%L', name, value)
      from pg_settings
      cross join lateral (
        select case vartype when 'bool' then case boot_val when 'on' then 'off' else 'on' end
          else (select v from unnest(enumvals) with ordinality u (v, rank)
                where v <> boot_val order by rank offset %d limit 1) end) other (value)
      where context in ('user', 'superuser') and vartype in ('bool', 'enum') and value is not null
        -- They are of a transaction, or make the server's own work fail or the log full.
        and name !~ '^(transaction_|trace_|debug_|log_|zero_damaged|ignore_|exit_on_error|is_super)'
        and name not in ('default_transaction_isolation', 'wal_compression', 'ssl_renegotiation')
      order by name
      """;

  /** Settings whose values are free. */
  private static final List<String> TEXTS =
      List.of(
          "search_path = public, pg_catalog, \"it's \"\"schema\"\"\"\"''\"",
          "datestyle = 'ISO, DMY'",
          "timezone = 'Pacific/Auckland'",
          "timezone_abbreviations = 'India'",
          "extra_float_digits = -15",
          "lc_monetary = 'C.UTF-8'",
          "lc_numeric = 'C.UTF-8'",
          "lc_time = 'C.UTF-8'",
          "lc_messages = 'C.UTF-8'",
          "quote_all_identifiers = on",
          "intervalstyle = 'iso_8601'",
          "bytea_output = 'escape'",
          "default_transaction_isolation = 'serializable'",
          "default_text_search_config = 'pg_catalog.english'",
          "default_toast_compression = 'pglz'",
          "default_table_access_method = 'heap'",
          "from_collapse_limit = 1",
          "join_collapse_limit = 1",
          "work_mem = '64kB'",
          "vacuum_cost_delay = 1");

  @AutoClose private static Playground playground;
  private static String text;

  @BeforeAll
  static void create() throws SQLException {
    ScratchPostgres server = Servers.shared();
    playground = new Playground(server);
    playground.run(EveryKind.sql(Naming.QUOTED, server.majorVersion()), "every kind");
    // What is printed by settings of its own.
    playground.run(
        """
        create table printed (
          at timestamptz default '2024-02-03 04:05+00', day date default '2024-02-03',
          span interval default '1 year 2 days 03:04:05', money money default '1234.5',
          ratio float8 default 0.1, single float4 default 0.1, bytes bytea default '\\x00ff5c',
          doc xml default '<a/>', word text default 'back\\slash', flag boolean default true,
          names text[] default '{"a b",null}', period tstzrange default '[2024-01-01,2024-02-01)',
          check (at > '2024-01-01 00:00+13' and span < '36:00:00' and ratio <> 1e-7));
        create view printed_view as select at::date, '1 mon'::interval as span,
          extract(epoch from at) as epoch, 'x'::text collate "C" as word, xmlelement(name e, doc)
          from printed where at > '2024-01-01' and money > '5';
        """,
        "what is printed");
    try (Connection connection = playground.connect()) {
      text = text(connection);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void otherValuesOfSettingsChangeNothing(int other) throws SQLException {
    try (Connection connection = playground.connect();
        Statement statement = connection.createStatement()) {
      List<String> settings = otherValues(statement, other);
      assertThat(settings).isNotEmpty();
      for (String setting : settings) {
        statement.execute(setting);
      }

      assertThat(text(connection)).isEqualTo(text);
    }
  }

  @Test
  void textsOfSettingsChangeNothing() throws SQLException {
    try (Connection connection = playground.connect();
        Statement statement = connection.createStatement()) {
      for (String setting : TEXTS) {
        statement.execute("set " + setting);
      }

      assertThat(text(connection)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"database %I", "role current_user in database %I"})
  void settingsOfDatabaseAndRoleChangeNothing(String whose) throws SQLException {
    for (String setting : TEXTS) {
      alter(whose, "set " + setting.replace("'", "''"));
    }
    try (Connection connection = playground.connect()) {
      assertThat(text(connection)).isEqualTo(text);
    } finally {
      alter(whose, "reset all");
    }
  }

  private static void alter(String whose, String change) {
    playground.run(
        "do $$ begin execute format('alter %s %s', current_database()); end $$"
            .formatted(whose, change),
        change);
  }

  @Test
  void whatAPooledConnectionLeftBehindChangesNothing() throws SQLException {
    try (Connection connection = playground.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temp table pg_class (oid oid, relname name);
          create temp table printed (id integer);
          create temp view pg_namespace as select 1 as oid;
          create type pg_temp.text as enum ('x');
          create type pg_temp.mood as enum ('x');
          create function pg_temp.lower(text) returns text language sql as 'select $1::text';
          prepare left_behind as select 1;
          set role pg_monitor;
          """);

      assertThat(text(connection)).isEqualTo(text);
    }
  }

  private static List<String> otherValues(Statement statement, int other) throws SQLException {
    List<String> settings = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(OTHER_VALUES.formatted(other))) {
      while (rows.next()) {
        settings.add(rows.getString(1));
      }
    }
    return settings;
  }

  private static String text(Connection connection) throws SQLException {
    return LiveSchema.read(connection, EveryKind.EVERYTHING, ReadLimits.DEFAULT)
        .toLock(Spellings.NONE)
        .render();
  }
}
