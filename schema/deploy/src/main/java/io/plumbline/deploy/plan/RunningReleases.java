package io.plumbline.deploy.plan;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.LockFile;
import io.plumbline.deploy.PublishedLock;
import io.plumbline.deploy.PublishedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The releases that still run, as people name them. */
public final class RunningReleases {

  private static final String SUFFIX = ".lock";

  private RunningReleases() {}

  /**
   * The releases of some words.
   *
   * @param words each {@code name=file} of a lock, {@code name=https://…} of one that the Monitor
   *     hands out, or a directory, in which each file {@code *.lock} is the lock of the release
   *     with that name
   * @throws IllegalArgumentException when one is neither, has no lock, or names a release again
   */
  public static List<RunningRelease> of(List<String> words) {
    List<RunningRelease> releases = new ArrayList<>();
    for (String word : words) {
      releases.addAll(Files.isDirectory(Path.of(word)) ? in(Path.of(word)) : List.of(one(word)));
    }
    Set<String> names = new HashSet<>();
    for (RunningRelease release : releases) {
      if (!names.add(release.name())) {
        throw new IllegalArgumentException("two locks of the release " + release.name());
      }
    }
    return releases;
  }

  private static RunningRelease one(String word) {
    int separator = word.indexOf('=');
    if (separator < 1) {
      throw new IllegalArgumentException(
          "no release: expected name=file.lock, name=https://… or a directory of locks, found "
              + Escapes.visible(word));
    }
    String lock = word.substring(separator + 1);
    return new RunningRelease(
        Escapes.visible(word.substring(0, separator)),
        PublishedText.isAddress(lock) ? PublishedLock.read(lock) : LockFile.read(lock));
  }

  private static List<RunningRelease> in(Path directory) {
    List<RunningRelease> releases;
    try (Stream<Path> files = Files.list(directory)) {
      releases =
          files
              .filter(it -> it.getFileName().toString().endsWith(SUFFIX))
              .sorted()
              .map(RunningReleases::ofFile)
              .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("no locks can be read from " + directory, e);
    }
    if (releases.isEmpty()) {
      // Nothing would be checked, and nobody would notice.
      throw new IllegalArgumentException(
          "no release: expected files *.lock in %s, found none".formatted(directory));
    }
    return releases;
  }

  private static RunningRelease ofFile(Path file) {
    String name = file.getFileName().toString();
    return new RunningRelease(
        Escapes.visible(name.substring(0, name.length() - SUFFIX.length())),
        LockFile.read(file.toString()));
  }
}
