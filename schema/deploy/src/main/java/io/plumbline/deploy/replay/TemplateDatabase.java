package io.plumbline.deploy.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A database on a throwaway server that others are copied from, with all that is in it. Closing it
 * drops it; its copies stay.
 */
public final class TemplateDatabase implements AutoCloseable {

  private final ThrowawayServer server;
  private final String name;

  private TemplateDatabase(ThrowawayServer server) {
    this.server = server;
    this.name = "plumbline_copy_" + UUID.randomUUID().toString().replace("-", "");
  }

  /**
   * An empty one.
   *
   * @throws SQLException when the server makes none
   */
  public static TemplateDatabase create(ThrowawayServer server) throws SQLException {
    return new TemplateDatabase(server).madeOf("template1");
  }

  /**
   * Another one with the same in it; nobody may be connected to this one.
   *
   * @throws SQLException when the server makes none
   */
  public TemplateDatabase copy() throws SQLException {
    return new TemplateDatabase(server).madeOf(name);
  }

  /** Connections as the server's user; there is no pool. */
  public DataSource connections() {
    return server.superuser(name);
  }

  @Override
  public void close() throws SQLException {
    execute("drop database if exists " + name + " with (force)");
  }

  private TemplateDatabase madeOf(String template) throws SQLException {
    execute("create database " + name + " template " + template);
    return this;
  }

  private void execute(String order) throws SQLException {
    try (Connection connection = server.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
