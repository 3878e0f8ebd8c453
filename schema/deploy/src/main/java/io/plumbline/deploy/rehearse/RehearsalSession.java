package io.plumbline.deploy.rehearse;

import io.plumbline.deploy.observe.Quoted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The one transaction of a rehearsal. Nothing that is run in it can commit it, and before each
 * statement the server is told anew how much of the time is left, whatever the one before has set.
 */
final class RehearsalSession implements AutoCloseable {

  /** From this major on the server ends a transaction that takes too long, idle or not. */
  private static final int TRANSACTION_TIMEOUT = 17;

  /** So much earlier a statement ends, so that it need not be the session that does. */
  private static final Duration GRACE = Duration.ofMillis(20);

  /** {@code ALL IMMEDIATE} lasts until the transaction ends, and the next migration begins anew. */
  private static final String DEFERRED_AGAIN =
      """
      do $plumbline$ declare deferred text;
      begin
        select pg_catalog.string_agg(distinct pg_catalog.format('%I.%I', n.nspname, k.conname), ', ')
          into deferred
        from pg_catalog.pg_constraint k
        join pg_catalog.pg_namespace n on n.oid = k.connamespace
        where k.condeferred;
        if deferred is not null then
          execute 'set constraints ' || deferred || ' deferred';
        end if;
      end $plumbline$
      """;

  private final Connection connection;
  private final RehearsalSettings settings;
  private final long began = System.nanoTime();
  private String role = "";

  private RehearsalSession(Connection connection, RehearsalSettings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  /** Begins the transaction on an idle connection. */
  static RehearsalSession begin(
      Connection connection, RehearsalSettings settings, int major, String initSql)
      throws SQLException {
    connection.setAutoCommit(false);
    RehearsalSession session = new RehearsalSession(connection, settings);
    long limit = settings.transactionLimit().toMillis();
    try {
      session.execute(setting("idle_in_transaction_session_timeout", limit));
      if (major >= TRANSACTION_TIMEOUT) {
        session.execute(setting("transaction_timeout", limit));
      }
      session.initialize(initSql);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  /** Flyway gives each migration the role that it had after this. */
  private void initialize(String initSql) throws SQLException {
    if (!initSql.isBlank()) {
      run(initSql);
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user")) {
      row.next();
      role = row.getString(1);
    }
  }

  /** What a migration begins with. */
  void beginMigration(String searchPath) throws SQLException {
    execute(
        "%sset local role %s; select pg_catalog.set_config('search_path', %s, true)"
            .formatted(limits(), Quoted.identifier(role), Quoted.text(searchPath)));
  }

  /** Runs a statement of a migration. */
  void run(String sql) throws SQLException {
    execute(limits() + inBlock(sql));
  }

  /** What else would be checked at the commit. */
  void checkDeferred() throws SQLException {
    execute(limits() + "set constraints all immediate; " + DEFERRED_AGAIN);
  }

  /** EXECUTE refuses to end a transaction, or a part of it: no migration can commit this one. */
  static String inBlock(String sql) {
    String order = tag("order", sql);
    String block = tag("block", sql);
    return "do %2$s begin execute %1$s%3$s%1$s; end %2$s".formatted(order, block, sql);
  }

  /** A dollar quote that the text does not hold. */
  private static String tag(String name, String text) {
    String tag = "$plumbline_" + name + "$";
    for (int i = 0; text.contains(tag); i++) {
      tag = "$plumbline_" + name + i + "$";
    }
    return tag;
  }

  /** In one journey with what they are for: others may wait while it is under way. */
  private String limits() {
    return setting("lock_timeout", settings.lockTimeout().toMillis())
        + setting("statement_timeout", Math.max(1, left().toMillis()));
  }

  private Duration left() {
    return settings.transactionLimit().minus(GRACE).minusNanos(System.nanoTime() - began);
  }

  private static String setting(String name, long millis) {
    return "set local " + name + " = " + millis + "; ";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A migration's braces are no escapes of JDBC.
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** Takes all back. */
  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
