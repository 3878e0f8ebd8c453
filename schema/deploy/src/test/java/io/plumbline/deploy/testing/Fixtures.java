package io.plumbline.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expected texts in files. With {@code -Dfixtures.update} one that differs is written anew; read
 * the diff before you commit it.
 */
public final class Fixtures {

  /** Where the tests' own files are. */
  public static final Path RESOURCES = Path.of("src", "test", "resources");

  private Fixtures() {}

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Optional<String> readIfThere(Path file) {
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** The names of the folders in a folder, sorted. */
  public static List<String> folders(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the files in a folder by their names. */
  public static Map<String, String> texts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(
          Collectors.toUnmodifiableMap(file -> file.getFileName().toString(), Fixtures::read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that the text is the one in the file. */
  public static void assertSame(String text, Path file) {
    if (System.getProperty("fixtures.update") != null) {
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(text).as(file.toString()).isEqualTo(readIfThere(file).orElse(""));
  }
}
