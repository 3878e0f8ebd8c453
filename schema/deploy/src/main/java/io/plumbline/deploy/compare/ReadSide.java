package io.plumbline.deploy.compare;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.LiveSchema;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;

/**
 * A side as it was read.
 *
 * @param schema the schema and the history
 * @param spellings the spellings of its expressions that are known
 */
record ReadSide(LiveSchema schema, Spellings spellings) {

  ReadSide {
    requireNonNull(schema, "schema is null");
    requireNonNull(spellings, "spellings is null");
  }

  SchemaLock lock() {
    return schema.toLock(spellings);
  }
}
