package io.plumbline.deploy.idempotence;

import static java.util.Objects.requireNonNull;

/**
 * A statement of a migration.
 *
 * @param number its place among those of its script, from 1
 * @param line the line on which it begins, from 1
 * @param sql its text, without the comments before it
 */
public record ScriptStatement(int number, int line, String sql) {

  public ScriptStatement {
    requireNonNull(sql, "sql is null");
  }
}
