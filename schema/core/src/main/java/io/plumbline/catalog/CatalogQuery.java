package io.plumbline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query file. A line that ends in {@code -- since 15} is sent to servers of that major and newer
 * alone, because older ones do not have its column.
 */
record CatalogQuery(List<String> lines) {

  private static final Pattern SINCE = Pattern.compile("-- since (\\d+)$");

  static CatalogQuery load(String name) {
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

  String forServer(ServerVersion server) {
    return lines.stream().filter(line -> appliesTo(line, server)).collect(Collectors.joining("\n"));
  }

  private static boolean appliesTo(String line, ServerVersion server) {
    Matcher since = SINCE.matcher(line);
    return !since.find() || server.major() >= Integer.parseInt(since.group(1));
  }
}
