package io.plumbline.scratch;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The binaries in one jar, whatever the class path has; equal jars are unpacked once. */
record BinariesJar(Path jar) implements PgBinaryResolver {
  @Override
  public InputStream getPgBinary(String system, String machineHardware) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      JarEntry archive =
          file.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ScratchException(
                          jar
                              + " holds no PostgreSQL: expected a .txz file in it, as in the jars of"
                              + " io.zonky.test.postgres, found none."));
      try (InputStream content = file.getInputStream(archive)) {
        return new ByteArrayInputStream(content.readAllBytes());
      }
    }
  }
}
