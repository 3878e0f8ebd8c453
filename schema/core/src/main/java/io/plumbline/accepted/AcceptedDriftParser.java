package io.plumbline.accepted;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.ObjectPattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the text of an {@link AcceptedDrift} line by line and collects all problems. */
final class AcceptedDriftParser {

  private static final Set<String> REQUIRED =
      new TreeSet<>(Set.of("actual", "expected", "reason", "until"));

  private static final String ATTRIBUTE = "attribute";
  private static final String BLOCK_INDENT = "    ";

  private final String source;
  private final List<String> lines;
  private final List<Acceptance> entries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int next;

  AcceptedDriftParser(String source, String text) {
    this.source = requireNonNull(source, "source is null");
    this.lines = requireNonNull(text, "text is null").lines().toList();
  }

  AcceptedDrift parse() {
    if (!skipToEntry() || !lines.get(next++).equals(AcceptedDriftWriter.FORMAT)) {
      problem(Math.max(1, next), "expected the line " + AcceptedDriftWriter.FORMAT + " first");
      throw new AcceptedDriftFormatException(source, problems);
    }
    while (skipToEntry()) {
      entry();
    }
    if (!problems.isEmpty()) {
      throw new AcceptedDriftFormatException(source, problems);
    }
    return new AcceptedDrift(source, entries);
  }

  private boolean skipToEntry() {
    while (next < lines.size() && (lines.get(next).isBlank() || lines.get(next).startsWith("#"))) {
      next++;
    }
    return next < lines.size();
  }

  private void entry() {
    int line = next + 1;
    Optional<ObjectPattern> object = object(lines.get(next++), line);
    Map<String, String> values = new HashMap<>();
    while (next < lines.size() && lines.get(next).startsWith(" ")) {
      value(values);
    }
    Set<String> missing = new TreeSet<>(REQUIRED);
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      problem(line, "the entry lacks " + String.join(", ", missing));
    }
    Optional<LocalDate> until =
        Optional.ofNullable(values.get("until")).flatMap(text -> day(text, line));
    if (missing.isEmpty() && object.isPresent() && until.isPresent()) {
      add(
          new Acceptance(
              line,
              object.get(),
              Optional.ofNullable(values.get(ATTRIBUTE)),
              values.get("expected"),
              values.get("actual"),
              values.get("reason"),
              until.get()));
    }
  }

  private void add(Acceptance entry) {
    if (!seen.add(entry.object() + "\n" + entry.attribute().orElse(""))) {
      problem(entry.line(), "an entry for " + entry.object() + " with this attribute stands twice");
    }
    entries.add(entry);
  }

  private Optional<ObjectPattern> object(String title, int line) {
    try {
      return Optional.of(ObjectPattern.parse(title));
    } catch (IllegalArgumentException e) {
      problem(line, e.getMessage());
      return Optional.empty();
    }
  }

  private void value(Map<String, String> values) {
    int line = next + 1;
    String text = lines.get(next++);
    String key;
    String value;
    int sign = text.indexOf(" = ", 2);
    if (text.startsWith("  ") && text.endsWith(":") && nextIsBlock()) {
      key = text.substring(2, text.length() - 1);
      value = block();
    } else if (text.startsWith("  ") && sign > 0) {
      key = text.substring(2, sign);
      value = text.substring(sign + 3).strip();
    } else {
      problem(line, "expected two spaces, a key, = and a value, found " + Escapes.visible(text));
      return;
    }
    if (!key.equals(ATTRIBUTE) && !REQUIRED.contains(key)) {
      problem(line, "an entry has no key " + Escapes.visible(key));
    } else if (value.isEmpty() && !key.equals("expected") && !key.equals("actual")) {
      problem(line, key + " is empty");
    } else if (values.putIfAbsent(key, value) != null) {
      problem(line, key + " stands twice");
    }
  }

  private boolean nextIsBlock() {
    return next < lines.size() && lines.get(next).startsWith(BLOCK_INDENT);
  }

  private String block() {
    List<String> block = new ArrayList<>();
    while (nextIsBlock()) {
      String line = lines.get(next++).substring(BLOCK_INDENT.length());
      if (line.startsWith("|")) {
        block.add(line.substring(1));
      } else if (line.startsWith("\\")) {
        block.add(unescaped(line.substring(1)));
      } else {
        problem(next, "expected a bar or a backslash before each line of a value");
      }
    }
    return String.join("\n", block);
  }

  private String unescaped(String text) {
    try {
      return Escapes.unescape(text);
    } catch (IllegalArgumentException e) {
      problem(next, e.getMessage());
      return text;
    }
  }

  private Optional<LocalDate> day(String text, int line) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problem(
          line, "until is no day: expected one like 2026-06-30, found " + Escapes.visible(text));
      return Optional.empty();
    }
  }

  private void problem(int line, String reason) {
    problems.add("line " + line + ": " + reason);
  }
}
