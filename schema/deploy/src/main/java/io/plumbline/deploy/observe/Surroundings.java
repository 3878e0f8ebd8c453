package io.plumbline.deploy.observe;

/** In what transaction a statement ran. */
public enum Surroundings {
  /** In the transaction of its script. */
  SCRIPT_TRANSACTION,
  /** Alone in a transaction, in a script that Flyway runs without one. */
  OWN_TRANSACTION,
  /** In none: the server refuses to run it in one. */
  NO_TRANSACTION
}
