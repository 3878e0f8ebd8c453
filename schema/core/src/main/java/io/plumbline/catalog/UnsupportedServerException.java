package io.plumbline.catalog;

import java.sql.SQLException;

/** The server is too old for its catalog to be read. */
public final class UnsupportedServerException extends SQLException {

  UnsupportedServerException(ServerVersion server) {
    super(
        "PostgreSQL "
            + server.text()
            + " cannot be compared: expected a server of major "
            + ServerVersion.OLDEST_SUPPORTED
            + " or newer; upgrade the server");
  }
}
