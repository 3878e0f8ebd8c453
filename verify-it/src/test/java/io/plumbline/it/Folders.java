package io.plumbline.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the build has what these tests use. */
public final class Folders {

  private Folders() {}

  /** The root of the repository. */
  public static Path root() {
    return property("it.root");
  }

  /** Where tests may write. */
  public static Path target() {
    return property("it.directory");
  }

  static Path property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run these tests by mvn verify");
    }
    return Path.of(value).toAbsolutePath().normalize();
  }

  /** A fresh copy of an adopter's project under a name of its own. */
  static Path copyOf(String project, String name) {
    Path copy = target().resolve("it").resolve(name);
    delete(copy);
    Path source = property("it.sources").resolve(project);
    forEach(
        source,
        Comparator.naturalOrder(),
        path -> {
          Path destination = copy.resolve(source.relativize(path).toString());
          if (Files.isDirectory(path)) {
            Files.createDirectories(destination);
          } else {
            Files.copy(path, destination);
          }
        });
    return copy;
  }

  public static void delete(Path folder) {
    if (Files.exists(folder)) {
      forEach(folder, Comparator.reverseOrder(), Files::delete);
    }
  }

  private static void forEach(Path folder, Comparator<Path> order, Step step) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(order).toList()) {
        step.take(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot walk " + folder, e);
    }
  }

  private interface Step {
    void take(Path path) throws IOException;
  }
}
