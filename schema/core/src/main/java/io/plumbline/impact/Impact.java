package io.plumbline.impact;

import java.util.Locale;

/** What a difference does to the running build, from the least to the worst. */
public enum Impact {
  /** Every statement of the build works as before. */
  HARMLESS,
  /** Whether a statement fails or changes its meaning depends on data or on use. */
  RISKY,
  /** A statement that the generated code makes fails. */
  BREAKING;

  /** The impact as it is written within a sentence. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of the two. */
  public Impact worse(Impact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
