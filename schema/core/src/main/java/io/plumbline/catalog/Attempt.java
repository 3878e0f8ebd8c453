package io.plumbline.catalog;

import java.sql.SQLException;
import java.util.Set;

/** How a reader runs a query that the role may not be allowed to run. */
interface Attempt {

  /** A query. */
  interface Step {
    void run() throws SQLException;
  }

  /** Runs a query that reads these kinds and facets. */
  void run(Set<Kind> kinds, Set<Facet> facets, Step step) throws SQLException;
}
