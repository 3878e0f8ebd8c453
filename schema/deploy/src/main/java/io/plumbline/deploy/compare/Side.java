package io.plumbline.deploy.compare;

import io.plumbline.catalog.Scope;
import java.sql.SQLException;
import java.util.Optional;

/** One of the two that are compared. */
public sealed interface Side permits DatabaseSide, LockSide, MigrationsSide {

  /** What it is, in a few words and without credentials. */
  String words();

  /** The scope that it can be read in alone, empty where any will do. */
  Optional<Scope> fixedScope();

  /**
   * Reads it.
   *
   * @throws SQLException when it cannot be read
   */
  ReadSide read(Scope scope) throws SQLException;
}
