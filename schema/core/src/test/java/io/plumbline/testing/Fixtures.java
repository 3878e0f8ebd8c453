package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files under {@code src/test/resources}. With {@code -Dfixtures.update} an expected text that
 * differs is written anew; read the diff before you commit it.
 */
public final class Fixtures {

  private static final Path ROOT = Path.of("src", "test", "resources");

  private Fixtures() {}

  public static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of what is in a folder, sorted. */
  public static List<String> list(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that the text is the one in the file. */
  public static void assertSame(String text, String file) {
    Path path = ROOT.resolve(file);
    if (System.getProperty("fixtures.update") != null) {
      try {
        Files.writeString(path, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(text).as(file).isEqualTo(read(file));
  }
}
