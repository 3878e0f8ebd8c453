package io.plumbline.monitor.release;

import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a lock from the body of a request, never more of it than is allowed. */
final class LockBody {

  private static final String SEND_THE_FILE =
      "send the file schema.lock as the build committed it, in UTF-8";

  private final int maxBytes;

  LockBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * The text of the body.
   *
   * @throws Refusal when it is too long or no text
   */
  String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      discard(body);
      throw Refusal.tooLarge(
          "the lock is too long: expected at most %d bytes, found more".formatted(maxBytes),
          "send a schema.lock, or raise maxLockSize in the Monitor's configuration");
    }
    String text = decode(bytes);
    if (text.indexOf('\0') >= 0) {
      throw Refusal.badRequest("the lock has a NUL character, which no lock has", SEND_THE_FILE);
    }
    return text;
  }

  /**
   * The lock that the text writes.
   *
   * @throws Refusal when it is not a lock that can be trusted
   */
  static SchemaLock parse(String text) {
    try {
      return SchemaLock.parse(text);
    } catch (LockFormatException e) {
      throw Refusal.unprocessable(
          e.getMessage(),
          switch (e.problem()) {
            case MALFORMED -> SEND_THE_FILE;
            case NEWER_FORMAT -> "update the Monitor";
            case FINGERPRINT_MISMATCH -> "let the build generate the lock again and send that";
          });
    }
  }

  /**
   * Many clients read no answer before they have sent all; those with far more find a closed door.
   */
  private void discard(InputStream body) throws IOException {
    long left = maxBytes;
    byte[] buffer = new byte[8192];
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = body.read(buffer);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.badRequest("the lock is not text in UTF-8", SEND_THE_FILE);
    }
  }
}
