package io.plumbline.monitor.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a text from the body of a request, never more of it than is allowed.
 *
 * @param subject what the text is, such as {@code lock}
 * @param maxBytes how long it may be
 * @param ifTooLong what to do about a longer one, a sentence without a full stop
 * @param ifNoText what to do about a body that is not text, likewise
 */
public record TextBody(String subject, int maxBytes, String ifTooLong, String ifNoText) {

  public TextBody {
    requireNonNull(subject, "subject is null");
    requireNonNull(ifTooLong, "ifTooLong is null");
    requireNonNull(ifNoText, "ifNoText is null");
  }

  /**
   * The text of the body.
   *
   * @throws Refusal when it is too long or no text
   */
  public String read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      discard(body);
      throw Refusal.tooLarge(
          "the %s is too long: expected at most %d bytes, found more".formatted(subject, maxBytes),
          ifTooLong);
    }
    String text = decode(bytes);
    if (text.indexOf('\0') >= 0) {
      throw Refusal.badRequest(
          "the %1$s has a NUL character, which no %1$s has".formatted(subject), ifNoText);
    }
    return text;
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

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.badRequest("the %s is not text in UTF-8".formatted(subject), ifNoText);
    }
  }
}
