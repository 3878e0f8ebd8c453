package io.plumbline.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What every object can have beside its own attributes, and what is read only when asked for,
 * because it often differs between environments by intention.
 */
public enum Facet {
  /** The text of COMMENT ON. */
  COMMENT,
  /** The role that owns the object. */
  OWNER,
  /** What GRANT and REVOKE made different from the privileges that such an object starts with. */
  PRIVILEGES;

  /** The word for it in a lock: the name of the attribute. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with this label, or empty when none has it. */
  public static Optional<Facet> labelled(String label) {
    return Arrays.stream(values()).filter(facet -> facet.label().equals(label)).findFirst();
  }
}
