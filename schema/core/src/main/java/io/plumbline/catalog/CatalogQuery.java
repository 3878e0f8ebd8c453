package io.plumbline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query file. The comment at the end of a line says when the line is sent at all: {@code since
 * 15} to servers of that major and newer, {@code until 14} to that major and older, because others
 * do not have its column; {@code with facets} where a facet is to be joined to the object, {@code
 * with privileges} where it is that one.
 */
public final class CatalogQuery {

  private static final Pattern KIND =
      Pattern.compile("^select (.*?) as kind\\b", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("'([^']*)'");

  private final List<Line> lines;
  private final Set<Kind> kinds;

  /** A line, and what decides whether it is sent. */
  private record Line(
      String text, OptionalInt since, OptionalInt until, boolean isOfFacet, boolean isOfPrivilege) {

    private static final Pattern CONDITION =
        Pattern.compile("-- (?:since (?<since>\\d+))?(?:, )?(?:until (?<until>\\d+))?$");

    static Line of(String text) {
      Matcher condition = CONDITION.matcher(text);
      boolean isConditional = condition.find();
      return new Line(
          text,
          bound(isConditional ? condition.group("since") : null),
          bound(isConditional ? condition.group("until") : null),
          text.endsWith("-- with facets"),
          text.endsWith("-- with privileges"));
    }

    private static OptionalInt bound(String major) {
      return major == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(major));
    }

    boolean isFor(int major, Set<Facet> facets) {
      return since.orElse(major) <= major
          && until.orElse(major) >= major
          && (!isOfFacet || !facets.isEmpty())
          && (!isOfPrivilege || facets.contains(Facet.PRIVILEGES));
    }
  }

  private CatalogQuery(List<String> lines) {
    this.lines = lines.stream().map(Line::of).toList();
    this.kinds =
        lines.stream()
            .flatMap(line -> KIND.matcher(line).results())
            .flatMap(kind -> LABEL.matcher(kind.group(1)).results())
            .flatMap(label -> Kind.labelled(label.group(1)).stream())
            .collect(Collectors.toUnmodifiableSet());
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

  /** The whole of it. */
  List<String> lines() {
    return lines.stream().map(Line::text).toList();
  }

  /** The kinds of objects that it yields, none for a facet. */
  Set<Kind> kinds() {
    return kinds;
  }

  /** The SQL that such a server knows, for objects with these facets. */
  public String forServer(ServerVersion server, Set<Facet> facets) {
    return lines.stream()
        .filter(line -> line.isFor(server.major(), facets))
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }
}
