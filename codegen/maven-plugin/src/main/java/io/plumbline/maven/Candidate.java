package io.plumbline.maven;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.SchemaLock;
import java.util.List;

/**
 * The lock of a freshly migrated database.
 *
 * @param lock the lock
 * @param warnings what is odd about its scope, one sentence each
 */
record Candidate(SchemaLock lock, List<String> warnings) {

  Candidate {
    requireNonNull(lock, "lock is null");
    warnings = List.copyOf(warnings);
  }
}
