package io.plumbline.deploy.replay;

import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.target.Extension;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** The extensions that a target has and that its migrations do not create. */
final class Extensions {

  private Extensions() {}

  /**
   * Creates them in a throwaway database.
   *
   * @param texts the texts of all migrations
   */
  static void create(List<Extension> extensions, List<String> texts, Connection connection)
      throws SQLException, CannotReplayException {
    for (Extension extension : extensions) {
      if (isTakenForGranted(extension, texts)) {
        create(extension, connection);
      }
    }
  }

  /** An extension that a migration creates itself is left to it, unless it tolerates another's. */
  private static boolean isTakenForGranted(Extension extension, List<String> texts) {
    Pattern created =
        Pattern.compile(
            "(?i)create\\s+extension\\s+\"?" + Pattern.quote(extension.name()) + "\"?(?!\\w)");
    return texts.stream().noneMatch(created.asPredicate());
  }

  private static void create(Extension extension, Connection connection)
      throws SQLException, CannotReplayException {
    if (!exists(
        connection,
        "select 1 from pg_available_extension_versions where name = ? and version = ?",
        extension.name(),
        extension.version())) {
      throw new CannotReplayException(
          "the target has the extension %s %s, which the scratch server does not offer; give the"
                  .formatted(extension.name(), extension.version())
              + " URL of a server that does");
    }
    // A schema that is not there yet is made by a migration, and so is then its extension.
    if (exists(connection, "select 1 from pg_namespace where nspname = ?", extension.schema())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create extension if not exists %s schema %s version %s"
                .formatted(
                    Quoted.identifier(extension.name()),
                    Quoted.identifier(extension.schema()),
                    Quoted.text(extension.version())));
      }
    }
  }

  private static boolean exists(Connection connection, String query, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
