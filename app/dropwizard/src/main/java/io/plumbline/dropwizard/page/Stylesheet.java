package io.plumbline.dropwizard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The rules of style that stand in the page itself, so that it needs no other file.
 *
 * @param text the rules
 */
record Stylesheet(String text) {

  static final Stylesheet OF_THE_PAGE = load("page.css");

  private static Stylesheet load(String name) {
    try (InputStream stream = Stylesheet.class.getResourceAsStream(name)) {
      return new Stylesheet(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is broken: " + name, e);
    }
  }

  /** The source that a Content-Security-Policy names to allow these rules and no others. */
  String source() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
