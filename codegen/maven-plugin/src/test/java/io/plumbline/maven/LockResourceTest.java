package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class LockResourceTest {

  @Test
  void nameIsThePathInTheResourceDirectory() throws Exception {
    LockResource resource =
        new LockResource(List.of(directory("src/other", null), directory("src/main", null)));

    assertThat(resource.nameOf(Path.of("src/main/schema.lock"))).isEqualTo("/schema.lock");
    assertThat(resource.nameOf(Path.of("src/main/db/a.lock"))).isEqualTo("/db/a.lock");
  }

  @Test
  void nameBeginsWithTheTargetPath() throws Exception {
    LockResource resource = new LockResource(List.of(directory("src/main", "META-INF/db")));

    assertThat(resource.nameOf(Path.of("src/main/schema.lock")))
        .isEqualTo("/META-INF/db/schema.lock");
  }

  @Test
  void fileBesideTheResourceDirectoriesIsRefused() {
    LockResource resource = new LockResource(List.of(directory("src/main", null)));

    assertThatThrownBy(() -> resource.nameOf(Path.of("src/schema.lock")))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("expected lockFile beneath one of [")
        .hasMessageContaining(Path.of("src/main").toAbsolutePath().toString());
  }

  private static Resource directory(String path, String targetPath) {
    Resource resource = new Resource();
    resource.setDirectory(path);
    resource.setTargetPath(targetPath);
    return resource;
  }
}
