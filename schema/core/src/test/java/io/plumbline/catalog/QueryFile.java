package io.plumbline.catalog;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query file.
 *
 * @param labels its attributes and the parts of the identity that are not null
 */
record QueryFile(
    String file,
    String sql,
    Set<String> kinds,
    Optional<Facet> facet,
    Set<String> attributes,
    Set<String> labels) {

  private static final Pattern KIND = Pattern.compile("^select (.*?) as kind\\b", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("'([^']*)'");
  private static final Pattern IDENTITY =
      Pattern.compile("(\\S+)\\s+as\\s+(kind|schema|owner|name|arguments)\\b");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\bas\\s+\"([^\"#][^\"]*?)[,.#<*]*\"");

  static List<QueryFile> loadAll() {
    try {
      Path folder =
          Path.of(Objects.requireNonNull(CatalogQuery.class.getResource("table.sql")).toURI())
              .getParent();
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".sql"))
            .sorted()
            .map(QueryFile::load)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static QueryFile load(String file) {
    String name = file.replace(".sql", "");
    String sql =
        CatalogQuery.load(name).lines().stream()
            .map(line -> line.replaceFirst("--.*", ""))
            .collect(Collectors.joining("\n"))
            .strip();
    Optional<Facet> facet =
        Facet.labelled(name.equals("privilege") ? Facet.PRIVILEGES.label() : name);
    Set<String> kinds =
        KIND.matcher(sql)
            .results()
            .flatMap(it -> TEXT.matcher(it.group(1)).results())
            .map(it -> it.group(1))
            .filter(it -> Kind.labelled(it).isPresent())
            .collect(Collectors.toSet());
    if (kinds.isEmpty() && facet.isEmpty()) {
      throw new IllegalStateException(file + " yields no kind");
    }
    Set<String> attributes =
        ATTRIBUTE.matcher(sql).results().map(it -> it.group(1)).collect(toCollection(TreeSet::new));
    Set<String> labels = new TreeSet<>(attributes);
    IDENTITY
        .matcher(sql)
        .results()
        .filter(it -> !it.group(1).equals("null"))
        .map(it -> it.group(2))
        .forEach(labels::add);
    if (sql.contains("as \"#relation\"")) {
      labels.add("owner");
    }
    facet.map(Facet::label).ifPresent(labels::add);
    return new QueryFile(file, sql, kinds, facet, attributes, labels);
  }

  boolean isOfAny(Set<String> labels) {
    return kinds.stream().anyMatch(labels::contains);
  }

  boolean mentions(String word) {
    return Arrays.asList(sql.split("\\W+")).contains(word);
  }
}
