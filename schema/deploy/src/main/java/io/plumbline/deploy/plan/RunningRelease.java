package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.SchemaLock;

/**
 * A release that still runs while the target is migrated, and after it.
 *
 * @param name what it is called in reports
 * @param lock the lock that it was built with
 */
public record RunningRelease(String name, SchemaLock lock) {

  public RunningRelease {
    requireNonNull(name, "name is null");
    requireNonNull(lock, "lock is null");
  }
}
