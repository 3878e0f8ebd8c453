package io.plumbline.deploy.replay;

import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.target.Session;
import io.plumbline.deploy.target.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database on a throwaway server that was made as the target was, still without any migration:
 * with the role that migrates it and what this may do, the session's settings, and the roles and
 * extensions that its migrations take for granted. Closing it drops all of that.
 */
public final class ReplayDatabase implements AutoCloseable {

  private static final String SUBSTITUTE_ROLE = "plumbline_migrator";

  private final ThrowawayServer server;
  private final String name;
  private final Session session;
  private final String role;
  private final Duration limit;
  private final List<String> createdRoles = new ArrayList<>();

  private ReplayDatabase(ThrowawayServer server, Session session, String role, Duration limit) {
    this.server = server;
    this.name = "plumbline_plan_" + UUID.randomUUID().toString().replace("-", "");
    this.session = session;
    this.role = role;
    this.limit = limit;
  }

  /**
   * Makes one.
   *
   * @param texts the texts of all migrations, which tell what they take for granted
   * @param limit how long one statement of a migration may run
   * @throws CannotReplayException when the server lacks what the target has
   */
  public static ReplayDatabase create(
      ThrowawayServer server, Target target, List<String> texts, Duration limit)
      throws CannotReplayException {
    try (Connection connection = server.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      String role = target.session().role();
      boolean isOther =
          isSuperuser(connection, role) && !target.session().may(Session.Right.SUPERUSER);
      ReplayDatabase database =
          new ReplayDatabase(server, target.session(), isOther ? SUBSTITUTE_ROLE : role, limit);
      try {
        database.createRoles(statement, mentioned(target.roles(), texts));
        statement.execute("create database " + database.name);
        database.set(target, texts);
        return database;
      } catch (SQLException | CannotReplayException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new CannotReplayException(
          "the scratch server cannot be prepared as the target is: " + e.getMessage(), e);
    }
  }

  private static boolean isSuperuser(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from pg_roles where rolname = ? and rolsuper")) {
      statement.setString(1, role);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static List<String> mentioned(Set<String> roles, List<String> texts) {
    return roles.stream()
        .filter(role -> texts.stream().anyMatch(word(role).asPredicate()))
        .sorted()
        .toList();
  }

  private static Pattern word(String word) {
    return Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
  }

  private void createRoles(Statement statement, List<String> mentioned) throws SQLException {
    createRole(
        statement, role, session.may(Session.Right.SUPERUSER) ? " superuser" : " nosuperuser");
    for (String other : mentioned) {
      createRole(statement, other, "");
    }
  }

  private void createRole(Statement statement, String created, String attributes)
      throws SQLException {
    try {
      statement.execute("create role " + Quoted.identifier(created) + attributes);
      createdRoles.add(created);
    } catch (SQLException e) {
      boolean isThere = "42710".equals(e.getSQLState()) || "23505".equals(e.getSQLState());
      if (!isThere) {
        throw e;
      }
    }
  }

  private void set(Target target, List<String> texts) throws SQLException, CannotReplayException {
    try (Connection connection = server.superuser(name).getConnection();
        Statement statement = connection.createStatement()) {
      String grantee = Quoted.identifier(role);
      if (session.may(Session.Right.OWN_DATABASE)) {
        statement.execute("alter database " + name + " owner to " + grantee);
      }
      if (session.may(Session.Right.CREATE_SCHEMA)) {
        statement.execute("grant create on database " + name + " to " + grantee);
      }
      if (session.may(Session.Right.CREATE_IN_PUBLIC)) {
        statement.execute("grant all on schema public to " + grantee);
      }
      Extensions.create(target.extensions(), texts, connection);
    }
  }

  /** Connections with the role and the settings of those that migrate the target. */
  public DataSource migrating() {
    return server.prepared(
        name,
        List.of(
            "set session authorization " + Quoted.identifier(role),
            "set timezone = " + Quoted.text(session.timeZone()),
            "set statement_timeout = " + limit.toMillis(),
            "select pg_catalog.set_config('search_path', "
                + Quoted.text(session.searchPath())
                + ", false)"));
  }

  /** Connections as the server's superuser. */
  public DataSource aside() {
    return server.superuser(name);
  }

  /** The role that migrates it. */
  public String role() {
    return role;
  }

  @Override
  public void close() {
    execute("drop database if exists " + name + " with (force)");
    createdRoles.forEach(created -> execute("drop role if exists " + Quoted.identifier(created)));
  }

  /** What another plan still uses, or what is gone with its server, stays. */
  private Optional<SQLException> execute(String order) {
    try (Connection connection = server.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(order);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }
}
