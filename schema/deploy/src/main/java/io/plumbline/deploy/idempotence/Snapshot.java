package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Catalog;
import java.util.Map;

/**
 * All of a throwaway database that running a migration again could change.
 *
 * @param catalog the schema
 * @param rows the rows of each table
 * @param identities which objects there are, by qualified name after the kind
 * @param sequences the position of each sequence, counted in the direction in which it runs; none
 *     for one that was not used
 */
record Snapshot(
    int serverMajor,
    Catalog catalog,
    Map<String, TableRows> rows,
    Map<String, Identity> identities,
    Map<String, Long> sequences) {

  Snapshot {
    rows = Map.copyOf(rows);
    identities = Map.copyOf(identities);
    sequences = Map.copyOf(sequences);
  }
}
