package io.plumbline.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data of embedded servers is kept, unless the caller chooses. */
final class DataFolder {
  /** Linux keeps what is in it in memory; a container has 64 MB of it unless told otherwise. */
  private static final Path IN_MEMORY = Path.of("/dev/shm");

  /** More than several servers at once have been seen to need. */
  private static final long ENOUGH_BYTES = 4L << 30;

  private DataFolder() {}

  /**
   * The folder in memory where it has room, else the one for temporary files: a database is some
   * 300 files, and making and dropping those on a disk takes most of what a test's database costs.
   */
  static Path choose() {
    return choose(IN_MEMORY, ENOUGH_BYTES);
  }

  static Path choose(Path inMemory, long enoughBytes) {
    try {
      if (Files.isWritable(inMemory)
          && Files.getFileStore(inMemory).getUsableSpace() >= enoughBytes) {
        return inMemory;
      }
    } catch (IOException unknown) {
      // Then it is not known to have room.
    }
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
