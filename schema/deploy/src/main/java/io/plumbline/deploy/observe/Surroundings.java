package io.plumbline.deploy.observe;

/** In what transaction a statement ran. */
public enum Surroundings {
  /** In the transaction of its script. */
  SCRIPT_TRANSACTION,
  /** In a later transaction of its script: a statement before has ended the first. */
  LATER_TRANSACTION,
  /** Alone in a transaction, in a script that Flyway runs without one. */
  OWN_TRANSACTION,
  /** In none: the server refuses to run it in one. */
  NO_TRANSACTION;

  /** Whether it is a transaction of the script, the first or a later one. */
  public boolean isTransactionOfScript() {
    return switch (this) {
      case SCRIPT_TRANSACTION, LATER_TRANSACTION -> true;
      case OWN_TRANSACTION, NO_TRANSACTION -> false;
    };
  }
}
