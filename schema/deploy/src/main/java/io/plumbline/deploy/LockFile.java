package io.plumbline.deploy;

import io.plumbline.catalog.Escapes;
import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Locks in files that people name. */
public final class LockFile {

  private LockFile() {}

  /**
   * Reads a lock.
   *
   * @throws IllegalArgumentException when there is none in the file, with what to know about it
   */
  public static SchemaLock read(String file) {
    String words = Escapes.visible(file);
    try {
      return SchemaLock.parse(Files.readString(Path.of(file)));
    } catch (LockFormatException e) {
      throw new IllegalArgumentException(words + ": " + e.getMessage(), e);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("no lock can be read from " + words, e);
    }
  }
}
