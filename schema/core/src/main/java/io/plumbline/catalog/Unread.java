package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a catalog that the role may not read: nothing is known of it, least of all that it is
 * missing.
 *
 * <p>PostgreSQL lets every role read the catalogs that this library reads, whether or not the role
 * may use the schemas and objects that they describe; an administrator can revoke that.
 *
 * @param kinds the kinds of objects that were not read
 * @param facets the facets of all objects that were not read
 * @param reason what the server says, such as {@code permission denied for table pg_subscription}
 */
public record Unread(Set<Kind> kinds, Set<Facet> facets, String reason) {

  public Unread {
    kinds = Set.copyOf(kinds);
    facets = Set.copyOf(facets);
    requireNonNull(reason, "reason is null");
  }

  static Unread of(Set<Kind> kinds, Set<Facet> facets, SQLException denial) {
    // Behind the first line the server says which of its own queries it was.
    String message = String.valueOf(denial.getMessage()).lines().findFirst().orElse("");
    return new Unread(kinds, facets, message.replaceFirst("^\\p{Lu}+\\s*:\\s*", ""));
  }

  /** Both, for the one reason that they share. */
  Unread with(Unread other) {
    return new Unread(
        Stream.of(kinds, other.kinds).flatMap(Set::stream).collect(Collectors.toSet()),
        Stream.of(facets, other.facets).flatMap(Set::stream).collect(Collectors.toSet()),
        reason);
  }

  /** Whether the server refused because the role lacks a privilege. */
  public static boolean isDenial(SQLException failure) {
    return "42501".equals(failure.getSQLState());
  }

  /** What was not read and why: {@code subscription: permission denied for …}. */
  @Override
  public String toString() {
    return Stream.concat(kinds.stream().map(Kind::label), facets.stream().map(Facet::label))
            .sorted()
            .collect(Collectors.joining(", "))
        + ": "
        + reason;
  }
}
