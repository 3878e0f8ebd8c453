package io.plumbline.deploy.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The repository around a folder, read by the program {@code git}, which gets each argument as it
 * is: no shell reads them. Nothing is checked out.
 */
final class GitRepository {

  private static final long PATIENCE_SECONDS = 60;
  private static final int LATEST = 5;

  private final Path top;

  private GitRepository(Path top) {
    this.top = top;
  }

  static GitRepository around(Path folder) throws NoReleaseException, IOException {
    Optional<String> top = line(git(folder, "rev-parse", "--show-toplevel"));
    if (top.isEmpty()) {
      throw new NoReleaseException(
          "no release to upgrade from: expected a git repository around %s, git says: %s; or give the"
                  .formatted(folder, refusal(folder))
              + " lock of the release as a file");
    }
    return new GitRepository(Path.of(top.get()).toRealPath());
  }

  private static Optional<String> line(Optional<byte[]> output) {
    return output.map(bytes -> new String(bytes, UTF_8).strip());
  }

  /**
   * The commit of a tag of exactly this name.
   *
   * @throws NoReleaseException when there is none
   */
  String commit(String tag) throws NoReleaseException, IOException {
    Optional<String> object =
        line(git(top, "show-ref", "--verify", "--hash", "--", "refs/tags/" + tag))
            .filter(it -> !tag.isEmpty());
    Optional<String> commit =
        object.isEmpty()
            ? Optional.empty()
            : line(git(top, "rev-parse", "--verify", object.get() + "^{commit}"));
    if (commit.isEmpty()) {
      throw new NoReleaseException(
          "no release to upgrade from: expected the git tag \"%s\", found %s"
              .formatted(tag, latestTags()));
    }
    return commit.get();
  }

  private String latestTags() throws NoReleaseException, IOException {
    String tags =
        line(git(
                top,
                "for-each-ref",
                "--sort=-creatordate",
                "--count=" + LATEST,
                "--format=%(refname:strip=2)",
                "refs/tags"))
            .orElse("");
    return tags.isEmpty()
        ? "no tag at all; a clone of CI often has none: fetch them (actions/checkout: fetch-depth: 0)"
        : tags.lines().collect(Collectors.joining(", ")) + " as the latest ones";
  }

  /** A file as it was, empty where there was none. */
  Optional<String> text(String commit, Path file) throws NoReleaseException, IOException {
    return bytes(commit + ":" + inside(file)).map(bytes -> new String(bytes, UTF_8));
  }

  private Optional<byte[]> bytes(String object) throws NoReleaseException, IOException {
    return git(top, "cat-file", "blob", object);
  }

  /**
   * Writes the files of a folder as they were.
   *
   * @return how many they were, none where there was no such folder
   */
  int copy(String commit, Path folder, Path destination) throws NoReleaseException, IOException {
    String tree = commit + ":" + inside(folder);
    List<String> files =
        git(top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", tree).stream()
            .flatMap(names -> Stream.of(new String(names, UTF_8).split("\0")))
            .filter(it -> !it.isEmpty())
            .toList();
    String prefix = inside(folder).isEmpty() ? tree : tree + "/";
    for (String name : files) {
      Path file = destination.resolve(name).normalize();
      Optional<byte[]> bytes = bytes(prefix + name);
      if (bytes.isPresent() && file.startsWith(destination)) {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.get());
      }
    }
    return files.size();
  }

  private String inside(Path path) throws NoReleaseException {
    Path absolute = path.toAbsolutePath().normalize();
    // The folder itself may be gone by today, or be reached by a link.
    Path real = real(absolute);
    if (!real.startsWith(top)) {
      throw new NoReleaseException(
          "no release to upgrade from: expected %s in the git repository %s".formatted(path, top));
    }
    return Stream.iterate(0, i -> i + 1)
        .limit(real.equals(top) ? 0 : top.relativize(real).getNameCount())
        .map(i -> top.relativize(real).getName(i).toString())
        .collect(Collectors.joining("/"));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.getParent() == null
          ? path
          : real(path.getParent()).resolve(path.getFileName().toString());
    }
  }

  /** Why git knows no repository there; an owner that it does not trust is a reason, too. */
  private static String refusal(Path folder) throws NoReleaseException, IOException {
    ProcessBuilder git = builder(folder, "rev-parse", "--show-toplevel").redirectErrorStream(true);
    Process process = started(git);
    try (InputStream output = process.getInputStream()) {
      return new String(output.readAllBytes(), UTF_8).strip().replaceAll("\\s+", " ");
    } finally {
      process.destroy();
    }
  }

  /** The output, empty where git says no. */
  private static Optional<byte[]> git(Path folder, String... arguments)
      throws NoReleaseException, IOException {
    Process process =
        started(builder(folder, arguments).redirectError(ProcessBuilder.Redirect.DISCARD));
    try (InputStream output = process.getInputStream()) {
      byte[] bytes = output.readAllBytes();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("git does not end: " + String.join(" ", arguments));
      }
      return process.exitValue() == 0 ? Optional.of(bytes) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git was at work", e);
    } finally {
      process.destroy();
    }
  }

  private static ProcessBuilder builder(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    // Git sets them for its hooks, and would then look nowhere else.
    builder.environment().keySet().removeAll(Set.of("GIT_DIR", "GIT_WORK_TREE"));
    return builder;
  }

  private static Process started(ProcessBuilder git) throws NoReleaseException {
    try {
      return git.start();
    } catch (IOException e) {
      throw new NoReleaseException(
          "no release to upgrade from: a tag is read by git, which does not start: "
              + e.getMessage()
              + "; install it, or give the lock of the release as a file",
          e);
    }
  }
}
