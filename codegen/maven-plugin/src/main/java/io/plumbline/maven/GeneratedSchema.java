package io.plumbline.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema that jOOQ generated classes for.
 *
 * @param source the text of its own class
 * @param tables the texts of the classes of its tables and views
 */
record GeneratedSchema(String source, List<String> tables) {

  /** Every schema whose classes are in a directory or below it. */
  static List<GeneratedSchema> in(Path directory) throws IOException {
    List<GeneratedSchema> schemas = new ArrayList<>();
    for (Path file : sources(directory)) {
      String text = Staleness.text(file);
      if (text.contains(" extends SchemaImpl ")) {
        schemas.add(new GeneratedSchema(text, tables(file.toAbsolutePath().getParent())));
      }
    }
    return schemas;
  }

  /** jOOQ puts the classes of a schema beside its own class and below. */
  private static List<String> tables(Path directory) throws IOException {
    List<String> tables = new ArrayList<>();
    for (Path file : sources(directory)) {
      String text = Staleness.text(file);
      if (text.contains(" extends TableImpl<")) {
        tables.add(text);
      }
    }
    return tables;
  }

  private static List<Path> sources(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  boolean isNamed(String name) {
    // The second form is that of newer versions of jOOQ.
    return source.contains("super(" + literal(name) + ",")
        || source.contains("super(DSL.name(" + literal(name) + "),");
  }

  boolean hasTable(String name) {
    String constructor = "this(DSL.name(" + literal(name) + "),";
    return tables.stream().anyMatch(table -> table.contains(constructor));
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
