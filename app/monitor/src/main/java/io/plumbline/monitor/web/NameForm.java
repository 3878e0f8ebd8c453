package io.plumbline.monitor.web;

import io.plumbline.catalog.Escapes;
import java.util.regex.Pattern;

/** The forms of names that stand in paths; the constraints of the database are the same. */
public enum NameForm {
  /** The name of an environment. */
  ENVIRONMENT("name of an environment", "dot, underscore and minus", "._-"),
  /** The name of a service. */
  SERVICE("name of a service", "dot, underscore and minus", "._-"),
  /** The version of a release. */
  VERSION("version", "dot, underscore, plus and minus", "._+-");

  private static final int SHOWN = 100;

  private final String subject;
  private final String marks;
  private final Pattern pattern;

  NameForm(String subject, String marks, String markCharacters) {
    this.subject = subject;
    this.marks = marks;
    this.pattern = Pattern.compile("[A-Za-z0-9][A-Za-z0-9" + markCharacters + "]{0,99}");
  }

  /** Whether the text is such a name. */
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** What such a name is made of, a sentence without a full stop. */
  public String rule() {
    return "use 1 to 100 of A-Z, a-z, 0-9, %s, beginning with a letter or a digit".formatted(marks);
  }

  /**
   * The text itself.
   *
   * @throws Refusal when it is not such a name
   */
  public String require(String text) {
    if (!matches(text)) {
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      throw Refusal.badRequest("not a %s: %s".formatted(subject, Escapes.visible(shown)), rule());
    }
    return text;
  }
}
