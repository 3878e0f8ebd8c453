package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A pattern for objects: a kind and a pattern for its name, such as {@code table public.event_*},
 * or the latter alone for objects of every kind.
 *
 * <p>Names are those of the lock, with {@code *} for any text within one part; in double quotes a
 * star is a star. A routine's name without arguments stands for all that are called so.
 *
 * @param kind the kind of the objects, empty for any
 * @param names the pattern of their names
 */
public record ObjectPattern(Optional<Kind> kind, NamePattern names) {

  public ObjectPattern {
    requireNonNull(kind, "kind is null");
    requireNonNull(names, "names is null");
  }

  /**
   * Reads a pattern as {@link #toString()} writes it.
   *
   * @throws IllegalArgumentException when the text is none, with the reason
   */
  public static ObjectPattern parse(String text) {
    Optional<Kind> kind = Kind.leading(text);
    String names = kind.map(it -> text.substring(it.label().length() + 1)).orElse(text);
    int space = names.indexOf(' ');
    if (kind.isEmpty() && space > 0 && names.substring(0, space).matches("[a-z]+")) {
      throw new IllegalArgumentException(
          "not a kind of object: "
              + Escapes.visible(names.substring(0, space))
              + " in "
              + Escapes.visible(text)
              + ": write the kind as the lock does, or the name alone");
    }
    return new ObjectPattern(kind, NamePattern.parse(names));
  }

  /** The pattern for one object alone. */
  public static ObjectPattern of(Kind kind, ObjectName name) {
    return new ObjectPattern(Optional.of(kind), NamePattern.of(name));
  }

  /** Whether the object is one of those that the pattern stands for. */
  public boolean matches(Entry entry) {
    return matches(entry.kind(), entry.name());
  }

  /** Whether the object of this kind and name is one of those that the pattern stands for. */
  public boolean matches(Kind kindOfObject, ObjectName name) {
    return kind.filter(it -> it != kindOfObject).isEmpty() && names.matches(name);
  }

  /** Whether the pattern speaks of such objects at all: of this kind, with names like this. */
  boolean concerns(Entry entry) {
    return kind.filter(it -> it != entry.kind()).isEmpty()
        && parts() == entry.name().parts().size();
  }

  /** How many parts the names have. */
  public int parts() {
    return names.parts().size();
  }

  /** The pattern without its kind. */
  public String withoutKind() {
    return names.toString();
  }

  /** The one name that the pattern stands for, empty where it has a wildcard. */
  public Optional<ObjectName> name() {
    return names.name();
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return kind.map(it -> it.label() + " ").orElse("") + names;
  }
}
