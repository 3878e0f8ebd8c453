package io.plumbline.deploy.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The pages of documentation about the rules, which are in the jar. */
public final class SafetyPages {

  /** An id of a rule, which no other path in the jar is called. */
  private static final Pattern RULE = Pattern.compile("[a-z]+(-[a-z]+)*");

  private SafetyPages() {}

  /** Whether there is a page about a rule, whatever its id looks like. */
  public static boolean has(String rule) {
    return RULE.matcher(rule).matches() && SafetyPages.class.getResource(resource(rule)) != null;
  }

  private static String resource(String rule) {
    return "pages/" + rule + ".md";
  }

  /**
   * The page about a rule, in Markdown.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public static String text(String rule) {
    try (InputStream page = SafetyPages.class.getResourceAsStream(resource(rule))) {
      if (page == null) {
        throw new IllegalArgumentException("no page about the rule " + rule);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
