package io.plumbline.it.impact;

import io.plumbline.it.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule's example.
 *
 * @param name the id of the rule, with a variant behind it where it has several examples
 * @param before SQL that builds what code is generated from
 * @param after SQL that does to it what the rule judges
 */
record Example(String name, String before, String after) {

  private static final String SINCE = "-- since ";

  /** The examples that a server of this major knows, by rule. */
  static List<Example> forServer(int major) {
    Path folder = Folders.root().resolve("schema/core/src/test/resources/impact");
    try (Stream<Path> rules = Files.list(folder)) {
      return rules.sorted().map(Example::read).filter(it -> it.since() <= major).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example read(Path folder) {
    try {
      return new Example(
          folder.getFileName().toString(),
          Files.readString(folder.resolve("before.sql")),
          Files.readString(folder.resolve("after.sql")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of the rule. */
  String rule() {
    return name.replaceFirst("@.*", "");
  }

  private int since() {
    return before.startsWith(SINCE)
        ? Integer.parseInt(before.lines().findFirst().orElseThrow().substring(SINCE.length()))
        : 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
