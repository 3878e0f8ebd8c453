package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the canonical text of an {@link ObjectName}. */
final class NameParser {

  private final String text;
  private int position;

  NameParser(String text) {
    this.text = requireNonNull(text, "text is null");
  }

  ObjectName parse() {
    List<String> parts = new ArrayList<>();
    parts.add(part());
    while (position < text.length() && text.charAt(position) == '.') {
      position++;
      parts.add(part());
    }
    if (position == text.length()) {
      return new ObjectName(parts, Optional.empty());
    }
    if (text.charAt(position) != '(' || !text.endsWith(")")) {
      throw malformed();
    }
    String arguments = text.substring(position + 1, text.length() - 1);
    return new ObjectName(parts, Optional.of(Escapes.unescape(arguments)));
  }

  private String part() {
    return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = position;
    while (position < text.length() && ".(\"".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    if (position == start) {
      throw malformed();
    }
    return text.substring(start, position);
  }

  private String quoted() {
    StringBuilder part = new StringBuilder();
    int start = position + 1;
    while (true) {
      int quote = text.indexOf('"', start);
      if (quote < 0) {
        throw malformed();
      }
      part.append(text, start, quote);
      if (!text.startsWith("\"\"", quote)) {
        position = quote + 1;
        return Escapes.unescape(part.toString());
      }
      part.append('"');
      start = quote + 2;
    }
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("not an object name: " + Escapes.visible(text));
  }
}
