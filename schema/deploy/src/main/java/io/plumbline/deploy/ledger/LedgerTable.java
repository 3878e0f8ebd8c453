package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Scope;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.Fingerprint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a ledger. It is made by the role that migrates and holds no secret; whoever is to
 * see dates needs SELECT on it.
 *
 * @param name its qualified name as SQL writes it
 */
record LedgerTable(String name) {

  LedgerTable {
    requireNonNull(name, "name is null");
  }

  /** The ledger in this schema or, when none is named, the only one in the database. */
  static Optional<LedgerTable> find(Connection connection, Optional<String> schema)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relname = ? and c.relkind = 'r' and c.relpersistence <> 't'
              and (cast(? as text) is null or n.nspname = ?)
            order by n.nspname <> pg_catalog.current_schema(), n.nspname
            """)) {
      query.setString(1, Scope.LEDGER_TABLE);
      query.setString(2, schema.orElse(null));
      query.setString(3, schema.orElse(null));
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(new LedgerTable(rows.getString(1))) : Optional.empty();
      }
    }
  }

  /** Makes the ledger in this schema or, when none is named, in the one that Flyway works in. */
  static LedgerTable create(Connection connection, Optional<String> schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String prefix = schema.isEmpty() ? "" : statement.enquoteIdentifier(schema.get(), true) + ".";
      statement.execute(
          """
          create table %s%s (
            entry integer primary key,
            recorded_at timestamptz not null default clock_timestamp(),
            version text,
            script text,
            checksum integer,
            fingerprint text not null,
            recorded_by text not null default session_user)
          """
              .formatted(prefix, Scope.LEDGER_TABLE));
    }
    return find(connection, schema)
        .orElseThrow(() -> new SQLException("the ledger is gone as soon as it was made"));
  }

  boolean isReadable(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select pg_catalog.has_table_privilege(?, 'SELECT')")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  List<LedgerEntry> entries(Connection connection) throws SQLException {
    List<LedgerEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select recorded_at, version, script, checksum, fingerprint from "
                    + name
                    + " order by entry")) {
      while (rows.next()) {
        entries.add(
            new LedgerEntry(
                rows.getTimestamp("recorded_at").toInstant(),
                migration(rows),
                new Fingerprint(rows.getString("fingerprint"))));
      }
    } catch (IllegalArgumentException e) {
      throw new SQLException("no ledger of Plumbline's: " + name + ": " + e.getMessage(), e);
    }
    return entries;
  }

  private static Optional<Migration> migration(ResultSet rows) throws SQLException {
    Optional<MigrationVersion> version =
        Optional.ofNullable(rows.getString("version")).map(MigrationVersion::of);
    Optional<Integer> checksum = Optional.ofNullable(rows.getObject("checksum", Integer.class));
    return Optional.ofNullable(rows.getString("script"))
        .map(script -> new Migration(version, checksum, script));
  }

  void add(Connection connection, Optional<Migration> migration, Fingerprint fingerprint)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into "
                + name
                + " (entry, version, script, checksum, fingerprint)"
                + " select coalesce(max(entry), 0) + 1, ?, ?, ?, ? from "
                + name)) {
      insert.setString(
          1, migration.flatMap(Migration::version).map(MigrationVersion::toString).orElse(null));
      insert.setString(2, migration.map(Migration::script).orElse(null));
      insert.setObject(3, migration.flatMap(Migration::checksum).orElse(null), Types.INTEGER);
      insert.setString(4, fingerprint.text());
      insert.executeUpdate();
    }
  }
}
