package io.plumbline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query file. The comment at the end of a line says when the line is sent at all: {@code since
 * 15} to servers of that major and newer, {@code until 14} to that major and older, because others
 * do not have its column; {@code with facets} where a facet is to be joined to the object, {@code
 * with privileges} where it is that one.
 */
public record CatalogQuery(List<String> lines) {

  private static final Pattern KIND =
      Pattern.compile("^select (.*?) as kind\\b", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("'([^']*)'");

  private static final Pattern CONDITION =
      Pattern.compile("-- (?:since (?<since>\\d+))?(?:, )?(?:until (?<until>\\d+))?$");

  public CatalogQuery {
    lines = List.copyOf(lines);
  }

  /** The query file of this name, without its ending, beside the reader. */
  public static CatalogQuery load(String name) {
    String file = name + ".sql";
    try (InputStream stream = CatalogQuery.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the query file " + file + " is not beside its reader");
      }
      return new CatalogQuery(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the query file " + file + " cannot be read", e);
    }
  }

  /** The kinds of objects that it yields, none for a facet. */
  Set<Kind> kinds() {
    return lines.stream()
        .flatMap(line -> KIND.matcher(line).results())
        .flatMap(kind -> LABEL.matcher(kind.group(1)).results())
        .flatMap(label -> Kind.labelled(label.group(1)).stream())
        .collect(Collectors.toSet());
  }

  /** The SQL that such a server knows, for objects with these facets. */
  public String forServer(ServerVersion server, Set<Facet> facets) {
    return lines.stream()
        .filter(line -> !facets.isEmpty() || !line.endsWith("-- with facets"))
        .filter(line -> facets.contains(Facet.PRIVILEGES) || !line.endsWith("-- with privileges"))
        .filter(line -> appliesTo(line, server.major()))
        .collect(Collectors.joining("\n"));
  }

  private static boolean appliesTo(String line, int major) {
    Matcher condition = CONDITION.matcher(line);
    return !condition.find()
        || (holds(condition.group("since"), since -> major >= since)
            && holds(condition.group("until"), until -> major <= until));
  }

  private static boolean holds(String bound, IntPredicate test) {
    return bound == null || test.test(Integer.parseInt(bound));
  }
}
