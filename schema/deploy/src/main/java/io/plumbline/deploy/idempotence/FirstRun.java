package io.plumbline.deploy.idempotence;

import io.plumbline.deploy.idempotence.Effect.Form;
import io.plumbline.deploy.observe.Quoted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks in the first run for statements that pass over what is already there: whatever it is like,
 * {@code if not exists} takes it for what was to be made.
 */
final class FirstRun implements ScriptWatch.Following {

  private static final String NAME = "((?:\"[^\"]+\"|[\\w$]+)(?:\\.(?:\"[^\"]+\"|[\\w$]+))?)";

  private static final Pattern CREATE =
      Pattern.compile(
          "(?is)create\\s+(?:unlogged\\s+|unique\\s+|materialized\\s+)?(table|index|sequence|view)"
              + "\\s+(?:concurrently\\s+)?if\\s+not\\s+exists\\s+"
              + NAME
              + ".*");

  private final List<IdempotenceFinding> findings = new ArrayList<>();

  @Override
  public void before(Connection connection, ScriptStatement statement) throws SQLException {
    Matcher create = CREATE.matcher(statement.sql());
    if (create.matches()) {
      existing(connection, create.group(2))
          .ifPresent(
              name ->
                  findings.add(
                      IdempotenceFinding.of(
                          Optional.of(statement),
                          new Effect(
                              Form.PASSED_OVER,
                              create.group(1),
                              name,
                              ("%s %s: already there before the first run, which passes over it,"
                                      + " whatever it is like")
                                  .formatted(create.group(1), name)))));
    }
  }

  private static Optional<String> existing(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_catalog.to_regclass(" + Quoted.text(name) + ")::text")) {
      row.next();
      return Optional.ofNullable(row.getString(1));
    }
  }

  List<IdempotenceFinding> findings() {
    return List.copyOf(findings);
  }
}
