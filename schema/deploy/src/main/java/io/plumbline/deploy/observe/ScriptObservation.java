package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What one migration did.
 *
 * @param script the name of its file or class
 * @param text its text, empty for a migration in Java
 * @param searchPath the search path that it began with
 * @param orders all that it told the server, in order, what only sets something, too
 * @param statements its statements in the order in which they ran, but for those that only set
 *     something for the session
 * @param failure why it did not end, empty where it did
 */
public record ScriptObservation(
    String script,
    Optional<String> text,
    String searchPath,
    List<Order> orders,
    List<StatementObservation> statements,
    Optional<StatementError> failure) {

  /**
   * Something that a migration told the server.
   *
   * @param line the line of the script on which it begins, from 1
   * @param sql the statement, without the comments before it
   */
  public record Order(int line, String sql) {
    public Order {
      requireNonNull(sql, "sql is null");
    }
  }

  public ScriptObservation {
    requireNonNull(script, "script is null");
    requireNonNull(text, "text is null");
    requireNonNull(searchPath, "searchPath is null");
    orders = List.copyOf(orders);
    statements = List.copyOf(statements);
    requireNonNull(failure, "failure is null");
  }
}
