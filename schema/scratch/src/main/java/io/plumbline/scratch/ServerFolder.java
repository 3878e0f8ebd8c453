package io.plumbline.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The folder of one embedded server: its data and its log. */
final class ServerFolder {
  private static final int LOG_LINES_SHOWN = 15;

  private final Path path;
  // Made beforehand: when the JVM ends, its class may no longer be there to be loaded.
  private final FileVisitor<Path> deletion = new Deletion();

  private ServerFolder(Path path) {
    this.path = path;
  }

  static ServerFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new ServerFolder(
        Files.createTempDirectory(parent.toAbsolutePath(), "plumbline-scratch-"));
  }

  Path path() {
    return path;
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  /** The last lines of the log, for an error; a sentence instead where there is no log. */
  String endOfLog() {
    try {
      // The messages of the server may be in any encoding; this one never fails.
      List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
      List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
      return "Its log ends with:\n  " + String.join("\n  ", last) + "\n";
    } catch (IOException e) {
      return "It wrote no log.\n";
    }
  }

  void delete() {
    try {
      if (Files.exists(path)) {
        Files.walkFileTree(path, deletion);
      }
    } catch (IOException e) {
      throw new ScratchException(
          "The folder " + path + " of a throwaway server cannot be deleted: delete it by hand.", e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException unread)
        throws IOException {
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
