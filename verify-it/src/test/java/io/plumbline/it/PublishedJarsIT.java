package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published jars hold nothing of the application that is built with them. */
class PublishedJarsIT {

  @ParameterizedTest
  @CsvSource({
    "schema/core, plumbline-core",
    "schema/scratch, plumbline-scratch",
    "schema/deploy, plumbline-deploy",
    "codegen/maven-plugin, plumbline-maven-plugin",
    "app/dropwizard, plumbline-dropwizard"
  })
  void holdNothingOfTheMonitor(String module, String artifact) throws IOException {
    List<String> entries = entries(jar(module, artifact));
    assertThat(entries).anyMatch(entry -> entry.startsWith("io/plumbline/"));
    assertThat(entries)
        .noneMatch(entry -> entry.startsWith("io/plumbline/monitor/"))
        .noneMatch(entry -> entry.startsWith("db/migration"));
  }

  private static Path jar(String module, String artifact) throws IOException {
    try (Stream<Path> files = Files.list(Folders.root().resolve(module).resolve("target"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches(artifact + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }
}
