package io.plumbline.lock;

/** The words and marks of a lock's text, for its writer and its reader alike. */
final class LockSyntax {

  /** Raised when a lock of this version cannot be read by the one before. */
  static final int FORMAT = 1;

  static final String TITLE =
      "# schema.lock: the schema that the migrations build. Generated; `mvn verify"
          + " -Dplumbline.update` mends it.";

  static final String FORMAT_KEY = "format";
  static final String SERVER_KEY = "postgresql";
  static final String SCHEMA_KEY = "schema";
  static final String HISTORY_KEY = "history";
  static final String FACET_KEY = "facet";
  static final String OTHER_SERVER_KEY = "other";
  static final String PRESET_KEY = "preset";
  static final String FINGERPRINT_KEY = "fingerprint";
  static final String MIGRATION_KEY = "migration";
  static final String REPEATABLE_KEY = "repeatable";
  static final String NO_CHECKSUM = "none";

  static final String INDENT = "  ";
  static final String BLOCK_INDENT = "    ";
  static final String VALUE = " = ";
  static final String BLOCK = ":";

  /** With a major behind it where the spelling is that of another server. */
  static final String SPELLING = " ~";

  private LockSyntax() {}
}
