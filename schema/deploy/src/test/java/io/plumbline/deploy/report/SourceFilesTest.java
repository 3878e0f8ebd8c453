package io.plumbline.deploy.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

  private static final Path RESOURCES = Path.of("app", "src", "main", "resources");
  private static final SchemaLock LOCK =
      SchemaLock.of(18, Scope.ALL, List.of(), Catalog.of(List.of()), Spellings.NONE);

  @TempDir private Path root;

  private SourceFiles files(String... locations) {
    return SourceFiles.of(
        root, RESOURCES, List.of(locations), RESOURCES.resolve("schema.lock"), LOCK);
  }

  @Test
  void classPathIsWhereTheResourcesAre() {
    assertThat(files("classpath:db/migration").uriOf("orders/V1__a.sql"))
        .isEqualTo("app/src/main/resources/db/migration/orders/V1__a.sql");
    assertThat(files("db/migration").uriOf("V1__a.sql"))
        .isEqualTo("app/src/main/resources/db/migration/V1__a.sql");
  }

  @Test
  void migrationIsInTheLocationThatHasIt() throws IOException {
    Path second = Files.createDirectories(root.resolve("second"));
    Files.createFile(second.resolve("V1__a.sql"));

    assertThat(files("classpath:first", "filesystem:" + second).uriOf("V1__a.sql"))
        .isEqualTo("second/V1__a.sql");
  }

  @Test
  void uriHasNoCharacterThatNoUriHas() {
    assertThat(files("filesystem:" + root).uriOf("V1__größe + name#1.sql"))
        .isEqualTo("V1__gr%C3%B6%C3%9Fe%20%2B%20name%231.sql");
  }

  @Test
  void fileOutsideOfTheRepositoryIsNamedAsAWhole() {
    assertThat(files("filesystem:/elsewhere").uriOf("V1__a.sql"))
        .isEqualTo("file:///elsewhere/V1__a.sql");
  }
}
