package io.plumbline.deploy.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks and orders in an open transaction, of which a refusal leaves nothing. */
final class Trial {

  private final Connection connection;

  Trial(Connection connection) {
    this.connection = connection;
  }

  /** The refusal, empty where the order was carried out. */
  Optional<SQLException> run(String sql) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = statement()) {
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return Optional.of(e);
    } finally {
      connection.releaseSavepoint(savepoint);
    }
  }

  /** The rows as texts, empty where the server refuses the question. */
  Optional<List<List<String>>> ask(String sql) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = statement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<String>> answer = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i));
        }
        answer.add(row);
      }
      return Optional.of(answer);
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return Optional.empty();
    } finally {
      connection.releaseSavepoint(savepoint);
    }
  }

  /** Braces and question marks are the server's. */
  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }
}
