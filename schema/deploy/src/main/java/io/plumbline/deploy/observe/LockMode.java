package io.plumbline.deploy.observe;

import java.util.Arrays;
import java.util.Locale;

/**
 * The modes of a lock on a relation, from the weakest to the strongest.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit Locking</a>
 */
public enum LockMode {
  ACCESS_SHARE("AccessShareLock"),
  ROW_SHARE("RowShareLock"),
  ROW_EXCLUSIVE("RowExclusiveLock"),
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
  SHARE("ShareLock"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
  EXCLUSIVE("ExclusiveLock"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock");

  private final String catalogName;

  LockMode(String catalogName) {
    this.catalogName = catalogName;
  }

  /** The mode that {@code pg_locks} calls so. */
  static LockMode named(String catalogName) {
    return Arrays.stream(values())
        .filter(mode -> mode.catalogName.equals(catalogName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("pg_locks holds an unknown mode: " + catalogName));
  }

  /** Whether nobody else can write while it is held. */
  public boolean blocksWriters() {
    return compareTo(SHARE) >= 0;
  }

  /** Whether nobody else can even read while it is held. */
  public boolean blocksReaders() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** As PostgreSQL's documentation writes it, such as {@code ACCESS EXCLUSIVE}. */
  public String words() {
    return name().replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
