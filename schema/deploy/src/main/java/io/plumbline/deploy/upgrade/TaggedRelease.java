package io.plumbline.deploy.upgrade;

import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A release that is a tag in git: its lock and its migrations as they were. */
public final class TaggedRelease {

  private static final String FILESYSTEM = "filesystem:";

  private TaggedRelease() {}

  /**
   * Reads the release.
   *
   * @param tag the name of the tag
   * @param lockFile where the lock is today, and was
   * @param locations where the migrations are today, and were: in the file system
   * @param folder an empty folder to put the migrations of then into
   * @throws NoReleaseException when there is no such tag, or no lock or no migration in it
   */
  public static Release read(String tag, Path lockFile, List<String> locations, Path folder)
      throws NoReleaseException, IOException {
    GitRepository repository = GitRepository.around(lockFile.toAbsolutePath().getParent());
    String commit = repository.commit(tag);
    String words = "the tag " + tag;
    String text =
        repository
            .text(commit, lockFile)
            .orElseThrow(
                () ->
                    new NoReleaseException(
                        "no release to upgrade from: expected the lock %s in %s, found no such file"
                                .formatted(lockFile, words)
                            + "; where it was elsewhere then, give it as a file"));
    try {
      SchemaLock lock = SchemaLock.parse(text);
      return new Release(words, lock, copied(repository, commit, words, locations, folder));
    } catch (LockFormatException e) {
      throw new NoReleaseException(
          "no release to upgrade from: the lock in " + words + ": " + e.getMessage(), e);
    }
  }

  private static List<String> copied(
      GitRepository repository, String commit, String words, List<String> locations, Path folder)
      throws NoReleaseException, IOException {
    List<String> copies = new ArrayList<>();
    int files = 0;
    for (String location : locations) {
      if (!location.startsWith(FILESYSTEM)) {
        throw new NoReleaseException(
            "no release to upgrade from: the migrations of %s can be read from filesystem:"
                    .formatted(words)
                + " locations alone, found "
                + location);
      }
      Path copy = Files.createDirectories(folder.resolve(String.valueOf(copies.size())));
      files += repository.copy(commit, Path.of(location.substring(FILESYSTEM.length())), copy);
      copies.add(FILESYSTEM + copy);
    }
    if (files == 0) {
      throw new NoReleaseException(
          "no release to upgrade from: expected migrations in %s of %s, found none"
              .formatted(String.join(", ", locations), words));
    }
    return copies;
  }
}
