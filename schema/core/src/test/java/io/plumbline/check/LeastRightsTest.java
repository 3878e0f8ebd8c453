package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Histories;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A role that owns nothing and may use no schema sees everything, and what it may not read is said,
 * never taken for missing.
 *
 * <p>The role is one of PostgreSQL's, as making one is seen by the tests of other databases.
 */
@ParameterizedClass
@ValueSource(ints = {14, 18})
class LeastRightsTest {

  private static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  /** With 4, one catalog of four is closed. */
  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  private static TestDatabase database;
  private static SchemaLock lock;
  private static Connection reader;

  @Parameter private int major;

  @BeforeParameterizedClassInvocation
  static void fill(int major) throws SQLException {
    database = TestDatabase.in(Servers.ofMajor(major));
    database.run(Fixtures.read("rights/every_kind.sql"));
    database.run(
        """
        create schema migrations;
        %s
        revoke usage on schema public from public;
        grant usage on schema migrations to pg_signal_backend;
        grant select on migrations.flyway_schema_history to pg_signal_backend;
        """
            .formatted(Histories.table("migrations")));
    lock = database.read(EVERYTHING).toLock(Spellings.NONE);
    reader = database.dataSource().getConnection();
    try (Statement statement = reader.createStatement()) {
      statement.execute("set session authorization pg_signal_backend");
    }
  }

  @AfterParameterizedClassInvocation
  static void drop() throws SQLException {
    reader.close();
    database.run("drop subscription mirror");
    database.close();
  }

  @Test
  void roleThatOwnsNothingReadsEveryKindAndFacet() throws SQLException {
    assertThat(lock.catalog().entries().stream().map(Entry::kind).distinct())
        .containsExactlyInAnyOrder(Kind.values());

    LiveSchema read = LiveSchema.read(reader, EVERYTHING, ReadLimits.DEFAULT);

    assertThat(read.server().major()).isEqualTo(major);
    assertThat(read.toLock(Spellings.NONE).render()).isEqualTo(lock.render());
  }

  @Test
  void catalogThatMayNotBeReadIsNeverTakenForMissing() throws SQLException {
    List<String> unread = new ArrayList<>();
    List<String> catalogs = publicCatalogs();
    for (int i = 0; i < catalogs.size(); i += SHARE) {
      String catalog = catalogs.get(i);
      CheckResult result = without("select", "pg_catalog." + catalog);
      if (result.outcome() == Outcome.COULD_NOT_CHECK) {
        unread.add(catalog);
        assertThat(result.summary()).contains(catalog);
      } else {
        assertThat(result).as(catalog).isInstanceOf(Verdict.class);
        assertThat(result.outcome()).as(catalog).isEqualTo(Outcome.IN_SYNC);
        assertThat(((Verdict) result).actual()).as(catalog).isEqualTo(lock.fingerprint());
      }
    }
    assertThat(unread.size()).isGreaterThan(catalogs.size() / SHARE / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "select | pg_catalog.pg_policy | policy: permission denied for table pg_policy",
        "select | pg_catalog.pg_proc | aggregate, cast, event trigger, function, owner, privileges,"
            + " procedure, trigger: permission denied for table pg_proc",
        "execute | function pg_catalog.pg_get_function_sqlbody(oid) |"
            + " function, procedure: permission denied for function pg_get_function_sqlbody"
      })
  void partThatMayNotBeReadIsNamed(String privilege, String object, String unread) {
    CheckResult result = without(privilege, object);

    assertThat(result)
        .isInstanceOfSatisfying(
            Verdict.class,
            verdict -> {
              assertThat(verdict.unread()).containsExactly(unread);
              assertThat(verdict.findings()).isEmpty();
              assertThat(verdict.state()).isEqualTo(State.DEGRADED);
            });
    assertThat(result.summary())
        .isEqualTo(
            "could not check: "
                + unread
                + "; no difference in the rest; grant the role what it lacks, or leave it out of"
                + " the lock");
    assertThat(TextReport.of(result)).contains("\ncould not check: " + unread + "\n");
  }

  /** PostgreSQL prints views and rules by queries of its own, which need it. */
  @Test
  void schemaOfTheCatalogsThatMayNotBeUsedIsNamed() {
    CheckResult result = without("usage", "schema pg_catalog");

    assertThat(result.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    assertThat(result.summary()).contains("view: permission denied for schema pg_catalog");
  }

  @Test
  void differenceInTheRestIsDrift() {
    database.run("create table billing.extra ()");
    try {
      CheckResult result = without("select", "pg_catalog.pg_policy");

      assertThat(result.outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(TextReport.of(result))
          .contains("table billing.extra: expected absent, found present")
          .contains("could not check: policy: permission denied for table pg_policy");
    } finally {
      database.run("drop table billing.extra");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revoke usage on schema migrations from pg_signal_backend |"
            + " grant usage on schema migrations to pg_signal_backend |"
            + " no USAGE on schema migrations, which holds the history table;"
            + " grant the role USAGE on the schema and SELECT on the table",
        "revoke select on migrations.flyway_schema_history from pg_signal_backend |"
            + " grant select on migrations.flyway_schema_history to pg_signal_backend |"
            + " no SELECT on the history table migrations.flyway_schema_history;"
            + " grant the role USAGE on the schema and SELECT on the table",
        "alter table migrations.flyway_schema_history enable row level security |"
            + " alter table migrations.flyway_schema_history disable row level security |"
            + " row security may hide rows of the history table migrations.flyway_schema_history"
            + " from the role; disable row security on the table, or give the role BYPASSRLS"
      })
  void historyThatMayNotBeReadIsNamed(String close, String open, String reason) {
    database.run(close);
    try {
      assertThat(check().summary()).isEqualTo("could not check: " + reason);
    } finally {
      database.run(open);
    }
  }

  private static CheckResult check() {
    return new SchemaChecker(lock, ReadLimits.DEFAULT).check(reader);
  }

  private static CheckResult without(String privilege, String object) {
    database.run("revoke %s on %s from public".formatted(privilege, object));
    try {
      return check();
    } finally {
      database.run("grant %s on %s to public".formatted(privilege, object));
    }
  }

  /** Those that every role may read. */
  private static List<String> publicCatalogs() throws SQLException {
    List<String> catalogs = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select relname from pg_class
                where relnamespace = 'pg_catalog'::regnamespace
                  and (relkind = 'r' or relname = 'pg_user_mappings')
                  and has_any_column_privilege('pg_signal_backend', oid, 'SELECT')
                order by relname
                """)) {
      while (rows.next()) {
        catalogs.add(rows.getString(1));
      }
    }
    return catalogs;
  }
}
