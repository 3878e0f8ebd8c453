package io.plumbline.deploy;

import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Locks that the Monitor, or any other server, hands out over HTTP. */
public final class PublishedLock {

  /** In bytes: a lock of ten thousand tables has half of it. */
  private static final int LARGEST = 1 << 26;

  private PublishedLock() {}

  /**
   * Reads a lock, within the bounds of {@link PublishedText#read}.
   *
   * @throws IllegalArgumentException when there is none at the address, with what to know about it
   */
  public static SchemaLock read(String address) {
    PublishedText text;
    try {
      text = PublishedText.at(address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no lock can be read: " + e.getMessage(), e);
    }
    try {
      return SchemaLock.parse(new String(text.read(LARGEST), StandardCharsets.UTF_8));
    } catch (LockFormatException e) {
      throw new IllegalArgumentException(text.shown() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "no lock can be read from %s: %s".formatted(text.shown(), e.getMessage()), e);
    }
  }
}
