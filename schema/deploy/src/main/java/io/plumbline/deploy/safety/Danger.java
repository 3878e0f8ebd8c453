package io.plumbline.deploy.safety;

/** What a danger depends on, and so how its severity is found. */
public enum Danger {
  /** The harm lasts as long as the table is large: an error, of a small table a warning. */
  GROWS_WITH_TABLE,
  /** The harm is short unless the lock has to be waited for: a warning. */
  BRIEF,
  /** The migration fails or leaves something broken, however large the table is: an error. */
  FAILS,
  /** No harm now, and some later: a warning. */
  LATER
}
