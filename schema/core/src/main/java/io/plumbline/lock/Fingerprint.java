package io.plumbline.lock;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The SHA-256 of a catalog's canonical text: two schemas with the same fingerprint are the same.
 *
 * @param text {@code sha256:} and 64 hexadecimal digits
 */
public record Fingerprint(String text) {

  /** In entries: neither the whole text nor each for itself. */
  private static final int PORTION = 256;

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
      List<Entry> entries = catalog.entries();
      // To write them takes longer than to hash what was written.
      IntStream.rangeClosed(0, entries.size() / PORTION)
          .parallel()
          .mapToObj(portion -> portion * PORTION)
          .map(start -> entries.subList(start, Math.min(start + PORTION, entries.size())))
          .map(Fingerprint::text)
          .forEachOrdered(digest::update);
      return new Fingerprint("sha256:" + HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] text(List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    EntryWriter writer = new EntryWriter(text, Spellings.NONE);
    entries.forEach(writer::write);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text;
  }
}
