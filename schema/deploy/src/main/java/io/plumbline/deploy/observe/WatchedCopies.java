package io.plumbline.deploy.observe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows that reach the server by {@code COPY … FROM STDIN}, which is no statement of JDBC: Flyway
 * takes the driver's own connection and gives the rows that stand in a script to its {@link
 * CopyManager}. A watch sees one execution, so the rows are kept until the last of them is there.
 */
final class WatchedCopies {

  private static final Pattern FROM_STDIN = Pattern.compile("(?is).*\\bfrom\\s+stdin\\b.*");

  private final BaseConnection connection;
  private final StatementWatch watch;

  WatchedCopies(BaseConnection connection, StatementWatch watch) {
    this.connection = connection;
    this.watch = watch;
  }

  /** The driver's connection, which hands out watched copies. */
  BaseConnection asConnection() {
    return WatchedConnections.proxy(
        BaseConnection.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getQueryExecutor" -> executor();
              case "getCopyAPI" -> new CopyManager((BaseConnection) self);
              default -> WatchedConnections.call(connection, method, arguments);
            });
  }

  private QueryExecutor executor() {
    return WatchedConnections.proxy(
        QueryExecutor.class,
        (self, method, arguments) ->
            method.getName().equals("startCopy")
                    && FROM_STDIN.matcher((String) arguments[0]).matches()
                ? new Copy((String) arguments[0])
                : WatchedConnections.call(connection.getQueryExecutor(), method, arguments));
  }

  /** One copy, for use by one thread at a time. */
  private final class Copy implements CopyIn {

    private final String sql;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private boolean isActive = true;
    private long handled = -1;

    Copy(String sql) {
      this.sql = sql;
    }

    @Override
    public void writeToCopy(byte[] bytes, int offset, int length) {
      rows.write(bytes, offset, length);
    }

    @Override
    public void writeToCopy(ByteStreamWriter writer) throws SQLException {
      try {
        writer.writeTo(() -> rows);
      } catch (IOException e) {
        throw new SQLException("the rows of a COPY could not be read", e);
      }
    }

    @Override
    public void flushCopy() {}

    @Override
    public long endCopy() throws SQLException {
      isActive = false;
      handled = watch.run(connection, sql, StatementWatch.Form.TEXT, this::send);
      return handled;
    }

    private long send() throws SQLException {
      try {
        return new CopyManager(connection)
            .copyIn(sql, new ByteArrayInputStream(rows.toByteArray()));
      } catch (IOException e) {
        throw new SQLException("the rows of a COPY could not be sent", e);
      }
    }

    @Override
    public void cancelCopy() {
      isActive = false;
    }

    @Override
    public boolean isActive() {
      return isActive;
    }

    @Override
    public long getHandledRowCount() {
      return handled;
    }

    @Override
    public int getFieldCount() {
      throw notYet();
    }

    @Override
    public int getFormat() {
      throw notYet();
    }

    @Override
    public int getFieldFormat(int field) {
      throw notYet();
    }

    private UnsupportedOperationException notYet() {
      return new UnsupportedOperationException("the server has not been asked yet for: " + sql);
    }
  }
}
