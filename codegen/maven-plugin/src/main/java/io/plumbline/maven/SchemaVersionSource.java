package io.plumbline.maven;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the class {@code SchemaVersion}: a fingerprint, a version and where the lock is. It needs
 * the JDK alone, so that generated code depends on no class of ours.
 *
 * @param packageName the package of the class
 * @param lockResource the absolute name of the lock on the class path
 */
record SchemaVersionSource(String packageName, String lockResource) {
  static final String FILE = "SchemaVersion.java";

  private static final String TEMPLATE = FILE + ".template";

  String of(SchemaLock lock) throws IOException {
    String migration = lock.migrationVersion().map(Object::toString).orElse("");
    return template().formatted(packageName, lock.fingerprint(), migration, lockResource);
  }

  /** A file, because maven-plugin-plugin cannot parse some text blocks, this one among them. */
  private static String template() throws IOException {
    try (InputStream template = SchemaVersionSource.class.getResourceAsStream(TEMPLATE)) {
      return new String(requireNonNull(template, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
