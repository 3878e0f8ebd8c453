package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a {@link NamePattern}. */
final class NamePatternParser {

  private final String text;
  private final List<String> parts = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private boolean isPartBegun;
  private int position;

  NamePatternParser(String text) {
    this.text = requireNonNull(text, "text is null");
  }

  NamePattern parse() {
    while (position < text.length() && text.charAt(position) != '(') {
      char c = text.charAt(position++);
      switch (c) {
        case '.' -> endPart();
        case '*' -> append(NamePattern.ANY);
        case '"' -> quoted();
        default -> plain(c);
      }
    }
    endPart();
    if (position == text.length()) {
      return new NamePattern(parts, Optional.empty());
    }
    if (!text.endsWith(")")) {
      throw malformed("the parenthesis of the arguments is not closed");
    }
    String arguments = text.substring(position + 1, text.length() - 1);
    return new NamePattern(parts, Optional.of(Escapes.unescape(arguments)));
  }

  private void plain(char c) {
    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '$') {
      throw malformed(
          "a name with other characters than a to z, 0 to 9, _ and $ is written in double quotes,"
              + " as in the lock");
    }
    append(c);
  }

  private void quoted() {
    isPartBegun = true;
    StringBuilder quoted = new StringBuilder();
    while (true) {
      int quote = text.indexOf('"', position);
      if (quote < 0) {
        throw malformed("a double quote is not closed");
      }
      quoted.append(text, position, quote);
      position = quote + 1;
      if (!text.startsWith("\"", position)) {
        break;
      }
      quoted.append('"');
      position++;
    }
    String name = Escapes.unescape(quoted.toString());
    if (name.indexOf(NamePattern.ANY) >= 0) {
      throw malformed("no name has the character \\u{0}");
    }
    part.append(name);
  }

  private void append(char c) {
    isPartBegun = true;
    part.append(c);
  }

  private void endPart() {
    if (!isPartBegun) {
      throw malformed("a part of the name is empty");
    }
    parts.add(part.toString());
    part.setLength(0);
    isPartBegun = false;
  }

  private IllegalArgumentException malformed(String reason) {
    return new IllegalArgumentException(
        "not a name or pattern: " + Escapes.visible(text) + ": " + reason);
  }
}
