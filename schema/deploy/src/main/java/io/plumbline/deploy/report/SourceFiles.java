package io.plumbline.deploy.report;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.SchemaLock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The files of a repository that a report points at.
 *
 * @param root the directory of the repository
 * @param migrations the directories that have migrations
 * @param lockFile the file that has the lock
 * @param lock the lock
 */
public record SourceFiles(Path root, List<Path> migrations, Path lockFile, SchemaLock lock) {

  private static final String FILESYSTEM = "filesystem:";
  private static final String CLASSPATH = "classpath:";

  public SourceFiles {
    root = root.toAbsolutePath().normalize();
    migrations = List.copyOf(migrations);
    requireNonNull(lockFile, "lockFile is null");
    requireNonNull(lock, "lock is null");
  }

  /**
   * The files behind locations of Flyway.
   *
   * @param root the directory of the repository
   * @param resources the directory of what is on the class path later, relative to the root
   * @param locations where Flyway finds the migrations
   * @param lockFile the file that has the lock, relative to the root
   * @param lock the lock
   */
  public static SourceFiles of(
      Path root, Path resources, List<String> locations, Path lockFile, SchemaLock lock) {
    List<Path> migrations = new ArrayList<>();
    for (String location : locations) {
      migrations.add(
          location.startsWith(FILESYSTEM)
              ? Path.of(location.substring(FILESYSTEM.length()))
              : resources.resolve(
                  location.startsWith(CLASSPATH)
                      ? location.substring(CLASSPATH.length())
                      : location));
    }
    return new SourceFiles(root, migrations, lockFile, lock);
  }

  /** A file or directory in the repository. */
  String uri(Path file) {
    Path absolute = root.resolve(file).normalize();
    return absolute.startsWith(root)
        ? StreamSupport.stream(root.relativize(absolute).spliterator(), false)
            .map(it -> URLEncoder.encode(it.toString(), StandardCharsets.UTF_8))
            // That is how forms have a space, and not how paths have it.
            .map(it -> it.replace("+", "%20"))
            .collect(Collectors.joining("/"))
        : absolute.toUri().toString();
  }

  /** The file of a migration; where none is there, where it should be. */
  String uriOf(String script) {
    return uri(
        migrations.stream()
            .map(it -> it.resolve(script))
            .filter(it -> Files.exists(root.resolve(it)))
            .findFirst()
            .orElseGet(
                () -> migrations.isEmpty() ? Path.of(script) : migrations.get(0).resolve(script)));
  }

  /** The lines of the lock, by what they say; of an object that which it begins at. */
  Map<String, Integer> linesOfLock() {
    List<String> texts = lock.render().lines().toList();
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.putIfAbsent(texts.get(i), i + 1);
    }
    return lines;
  }
}
