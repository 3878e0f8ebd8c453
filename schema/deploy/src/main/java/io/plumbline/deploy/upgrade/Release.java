package io.plumbline.deploy.upgrade;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.SchemaLock;
import java.util.List;

/**
 * A release to upgrade from.
 *
 * @param words what it is, such as {@code the tag v1.2}
 * @param lock its lock
 * @param locations where Flyway finds its migrations as they were; none where they are those of
 *     today
 */
public record Release(String words, SchemaLock lock, List<String> locations) {

  public Release {
    requireNonNull(words, "words is null");
    requireNonNull(lock, "lock is null");
    locations = List.copyOf(locations);
  }
}
