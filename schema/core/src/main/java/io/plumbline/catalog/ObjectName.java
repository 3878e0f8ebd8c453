package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The qualified name of a schema object, with the argument types where it is a routine.
 *
 * <p>{@code public.message.agent_id} has three parts; {@code public.touch(integer)} has two and the
 * arguments {@code integer}. A part that is not a plain lower-case identifier is quoted by the same
 * rule on every server, whatever its keywords are.
 *
 * @param parts the schema, where the object is in one, then the owning relation, then its own name
 * @param arguments the input argument types of a routine, empty for all else
 */
public record ObjectName(List<String> parts, Optional<String> arguments)
    implements Comparable<ObjectName> {

  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing(ObjectName::parts, CodePoints::compareLists)
          .thenComparing(name -> name.arguments.orElse(""), CodePoints::compare);

  public ObjectName {
    parts = List.copyOf(parts);
    requireNonNull(arguments, "arguments is null");
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an object name has no parts");
    }
  }

  /** The name that consists of these parts. */
  public static ObjectName of(String... parts) {
    return new ObjectName(List.of(parts), Optional.empty());
  }

  /**
   * Reads a name as {@link #toString()} writes it.
   *
   * @throws IllegalArgumentException when the text is not a name
   */
  public static ObjectName parse(String text) {
    return new NameParser(text).parse();
  }

  /** The name of the relation or domain that owns this object, empty for a name of one part. */
  public Optional<ObjectName> owner() {
    return parts.size() == 1
        ? Optional.empty()
        : Optional.of(new ObjectName(parts.subList(0, parts.size() - 1), Optional.empty()));
  }

  /** The last part, unquoted. */
  public String simpleName() {
    return parts.get(parts.size() - 1);
  }

  @Override
  public int compareTo(ObjectName other) {
    return ORDER.compare(this, other);
  }

  /** The canonical text of the name. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString();
  }

  /** Appends the canonical text of the name. */
  public void appendTo(StringBuilder text) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        text.append('.');
      }
      Identifiers.append(text, parts.get(i));
    }
    arguments.ifPresent(list -> text.append('(').append(Escapes.escape(list)).append(')'));
  }
}
