package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A pattern for names as a lock writes them: {@code *} stands for any text within one part of a
 * name; what is in double quotes stands for itself.
 *
 * <pre>
 * public.event_*       every name that begins with event_ in public
 * *."Order "*_tmp      Order 1_tmp in any schema
 * public."a*b"         the name a*b, star and all
 * public.total         every routine total, whatever its arguments
 * public.total(integer, text)
 * </pre>
 *
 * @param parts the parts of the name, each with {@link #ANY} where any text may stand
 * @param arguments the arguments of a routine; empty for any and for none
 */
record NamePattern(List<String> parts, Optional<String> arguments) {

  /** Stands for any text. No name of PostgreSQL can hold this character. */
  static final char ANY = '\0';

  NamePattern {
    parts = List.copyOf(parts);
    requireNonNull(arguments, "arguments is null");
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when the text is none, with the reason
   */
  static NamePattern parse(String text) {
    return new NamePatternParser(text).parse();
  }

  /** The pattern that this name alone matches, or a routine of this name with any arguments. */
  static NamePattern of(ObjectName name) {
    return new NamePattern(name.parts(), name.arguments());
  }

  /** The pattern of the names that begin with this one and then the text. */
  static NamePattern beginningWith(ObjectName name, String text) {
    List<String> parts = new ArrayList<>(name.parts());
    parts.add(parts.remove(parts.size() - 1) + text + ANY);
    return new NamePattern(parts, Optional.empty());
  }

  boolean matches(ObjectName name) {
    if (name.parts().size() != parts.size()
        || (arguments.isPresent() && !arguments.equals(name.arguments()))) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!matches(parts.get(i), name.parts().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The one name that the pattern stands for, empty where it has a wildcard. */
  Optional<ObjectName> name() {
    return parts.stream().anyMatch(part -> part.indexOf(ANY) >= 0)
        ? Optional.empty()
        : Optional.of(new ObjectName(parts, arguments));
  }

  private static boolean matches(String pattern, String name) {
    int wildcard = pattern.indexOf(ANY);
    if (wildcard < 0) {
      return pattern.equals(name);
    }
    if (!name.startsWith(pattern.substring(0, wildcard))) {
      return false;
    }
    // The first place of each text between two wildcards leaves most to those that follow.
    int position = wildcard;
    int next = pattern.indexOf(ANY, wildcard + 1);
    while (next >= 0) {
      String between = pattern.substring(wildcard + 1, next);
      int found = name.indexOf(between, position);
      if (found < 0) {
        return false;
      }
      position = found + between.length();
      wildcard = next;
      next = pattern.indexOf(ANY, wildcard + 1);
    }
    String end = pattern.substring(wildcard + 1);
    return name.length() - end.length() >= position && name.endsWith(end);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return parts.stream().map(NamePattern::text).collect(Collectors.joining("."))
        + arguments.map(list -> "(" + Escapes.escape(list) + ")").orElse("");
  }

  private static String text(String part) {
    StringBuilder text = new StringBuilder();
    String separator = "";
    for (String piece : part.split(String.valueOf(ANY), -1)) {
      text.append(separator);
      if (!piece.isEmpty() || part.isEmpty()) {
        Identifiers.append(text, piece);
      }
      separator = "*";
    }
    return text.toString();
  }
}
