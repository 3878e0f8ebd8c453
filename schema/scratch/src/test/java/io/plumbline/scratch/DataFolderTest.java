package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @TempDir private Path folder;

  @Test
  void folderInMemoryIsChosenWhereItHasRoom() {
    assertThat(DataFolder.choose(folder, 1)).isEqualTo(folder);
  }

  @Test
  void folderInMemoryWithoutRoomIsLeftAlone() {
    assertThat(DataFolder.choose(folder, Long.MAX_VALUE)).isEqualTo(TEMPORARY);
  }

  @Test
  void machineWithoutFolderInMemoryUsesTheOneForTemporaryFiles() {
    assertThat(DataFolder.choose(folder.resolve("nowhere"), 1)).isEqualTo(TEMPORARY);
  }
}
