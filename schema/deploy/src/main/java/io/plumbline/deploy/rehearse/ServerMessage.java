package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.Escapes;
import java.sql.SQLException;

/** What a server says of a failure, without values of rows, which may not leave the database. */
final class ServerMessage {

  private ServerMessage() {}

  /** The first line; behind it, and in the errors about data, there are values. */
  static String of(SQLException e) {
    return String.valueOf(e.getSQLState()).startsWith("22")
        ? "a value does not fit"
        : Escapes.visible(
            String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^\\p{Lu}+\\s*:\\s*", ""));
  }
}
