package io.plumbline.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database of its own in a {@link ScratchPostgres}, dropped when closed. Never null in any
 * answer; safe for use by several threads.
 */
public interface ScratchDatabase extends AutoCloseable {
  /** The unique name, {@code plumbline_scratch_} and random letters. */
  String name();

  /** The JDBC URL, without credentials. */
  String url();

  /** The user that owns the database. */
  String user();

  /** The password of {@link #user()}; empty where the server asks for none. */
  String password();

  /** Opens a new connection at each call; there is no pool. */
  DataSource dataSource();

  /**
   * A new connection, which the caller closes.
   *
   * @throws SQLException if the server does not answer
   */
  Connection connect() throws SQLException;

  /**
   * Drops the database, ending the connections to it. Closing again does nothing.
   *
   * @throws ScratchException if it cannot be dropped
   */
  @Override
  void close();
}
