package io.plumbline.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The names of all attributes that hold it: that of the object itself, and those of a part for
   * which the object stands.
   */
  public Set<String> attributes() {
    return Set.of(labelOf(""), labelOf("row type"), labelOf("index"));
  }

  /** The attribute for a part of an object, or for the object itself where the part is empty. */
  String labelOf(String part) {
    return part.isEmpty() ? label() : part + " " + label();
  }

  /** The facet with this label, or empty when none has it. */
  public static Optional<Facet> labelled(String label) {
    return Arrays.stream(values()).filter(facet -> facet.label().equals(label)).findFirst();
  }
}
