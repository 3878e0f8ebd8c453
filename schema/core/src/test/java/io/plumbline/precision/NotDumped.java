package io.plumbline.precision;

import io.plumbline.testing.Fixtures;
import java.util.List;

/** What pg_dump does not carry, as {@code not-dumped.txt} says with the reasons. */
final class NotDumped {

  private NotDumped() {}

  /** Whether the dump of this case cannot be restored at all. */
  static boolean isWhole(String title) {
    return lines("## Cases").stream().anyMatch(title::startsWith);
  }

  /** The differences that are left. */
  static List<String> without(List<String> differences) {
    List<String> known = lines("## Differences");
    return differences.stream().filter(it -> known.stream().noneMatch(it::matches)).toList();
  }

  private static List<String> lines(String section) {
    return Fixtures.read("precision/not-dumped.txt")
        .lines()
        .dropWhile(line -> !line.equals(section))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
