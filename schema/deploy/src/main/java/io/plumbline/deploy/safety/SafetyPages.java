package io.plumbline.deploy.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of documentation about the rules, which are in the jar. */
public final class SafetyPages {

  private SafetyPages() {}

  /**
   * The page about a rule, in Markdown.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public static String text(String rule) {
    try (InputStream page = SafetyPages.class.getResourceAsStream("pages/" + rule + ".md")) {
      if (page == null) {
        throw new IllegalArgumentException("no page about the rule " + rule);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
