package io.plumbline.lock;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a catalog's canonical text: two schemas with the same fingerprint are the same.
 *
 * @param text {@code sha256:} and 64 hexadecimal digits
 */
public record Fingerprint(String text) {

  /** In characters: neither the whole text nor each entry for itself. */
  private static final int PORTION = 1 << 13;

  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  public Fingerprint {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a fingerprint: expected sha256: and 64 hexadecimal digits");
    }
  }

  /**
   * The fingerprint of the catalog's entries; spellings and the lock's header are no part of it.
   */
  public static Fingerprint of(Catalog catalog) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder text = new StringBuilder();
      EntryWriter writer = new EntryWriter(text, Spellings.NONE);
      for (Entry entry : catalog.entries()) {
        writer.write(entry);
        if (text.length() > PORTION) {
          digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
          text.setLength(0);
        }
      }
      digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
      return new Fingerprint("sha256:" + HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
