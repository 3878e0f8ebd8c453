package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a statement waited for a transaction that had read and written every table.
 *
 * @param lockType what it waited for, as {@code pg_locks} calls it: {@code relation}, or {@code
 *     virtualxid} for the end of a transaction
 * @param mode the mode in which it wanted a relation, empty where it waited for something else
 * @param newcomers whether transactions that came meanwhile got through
 */
public record Wait(String lockType, Optional<LockMode> mode, Newcomers newcomers) {

  /** What happens to those who come while a statement waits. */
  public enum Newcomers {
    /** They queue behind it. */
    BLOCKED,
    /** They work as before. */
    PASS
  }

  public Wait {
    requireNonNull(lockType, "lockType is null");
    requireNonNull(mode, "mode is null");
    requireNonNull(newcomers, "newcomers is null");
  }

  /** It in a few words. */
  public String words() {
    return "waits for transactions that use the table; others "
        + switch (newcomers) {
          case BLOCKED -> "wait behind it";
          case PASS -> "work meanwhile";
        };
  }
}
