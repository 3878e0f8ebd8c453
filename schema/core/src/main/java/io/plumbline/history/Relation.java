package io.plumbline.history;

/** How a database's history stands to the migrations that a build was generated from. */
public enum Relation {
  /** The same migrations with the same texts. */
  SAME("the same migrations have run"),
  /** Migrations of the build have not run yet. */
  BEHIND("migrations are pending"),
  /** All migrations of the build have run, and newer ones. */
  AHEAD("a newer release has migrated"),
  /** A migration ran with another text, failed, or is unknown and not newer. */
  DIVERGED("the history is another one"),
  /** There is no history table. */
  NONE("there is no migration history");

  private final String words;

  Relation(String words) {
    this.words = words;
  }

  /** What the relation means, in a few words. */
  public String words() {
    return words;
  }
}
