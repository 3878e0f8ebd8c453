package io.plumbline.lock;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.lock.LockFormatException.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a lock line by line, in time and memory linear to its length.
 *
 * <p>Line ends may be those of Windows, as a checkout there can make them; all else must be as the
 * writer wrote it.
 */
final class LockParser {

  private final String text;
  private final LockLines lines;
  private final List<Entry> entries = new ArrayList<>();
  private static final Pattern MARK =
      Pattern.compile(LockSyntax.VALUE + "|" + LockSyntax.SPELLING + "(?<major>\\d{0,9}) ");

  private static final Pattern SPELLING_BLOCK =
      Pattern.compile(
          "(?<attribute>.+)" + LockSyntax.SPELLING + "(?<major>\\d{0,9})" + LockSyntax.BLOCK);

  private final Spellings.Builder spellings = new Spellings.Builder();

  LockParser(String text) {
    this.text = requireNonNull(text, "text is null");
    this.lines = new LockLines(text);
  }

  SchemaLock parse() {
    LockHeader header = LockHeader.read(lines);
    header.otherMajors().forEach(spellings::addMajor);
    while (!lines.atEnd()) {
      entry();
    }
    SchemaLock lock =
        SchemaLock.of(
            header.serverMajor(),
            header.scope(),
            header.migrations(),
            Catalog.of(entries),
            spellings.build());
    if (!lock.fingerprint().equals(header.fingerprint())) {
      throw new LockFormatException(
          Problem.FINGERPRINT_MISMATCH,
          "the lock was changed by hand or cut short: expected entries with the fingerprint "
              + header.fingerprint()
              + ", found "
              + entries.size()
              + " entries with "
              + lock.fingerprint()
              + "; generate it again from the migrations");
    }
    requireCanonical(lock);
    return lock;
  }

  /** One schema has one text, or a change of none would be a change in review. */
  private void requireCanonical(SchemaLock lock) {
    LockLines found = new LockLines(text);
    LockLines expected = new LockLines(lock.render());
    // The first line is for people, and other versions may word it in another way.
    found.next();
    expected.next();
    while (!expected.atEnd()) {
      String line = expected.next();
      if (found.atEnd() || !found.next().equals(line)) {
        throw found.malformed("expected here " + line);
      }
    }
    if (!found.atEnd()) {
      found.next();
      throw found.malformed("expected the end");
    }
  }

  private void entry() {
    if (!lines.next().isEmpty()) {
      throw lines.malformed("expected an empty line before each object");
    }
    String title = lines.atEnd() ? "" : lines.next();
    Kind kind = kind(title);
    ObjectName name = name(title.substring(kind.label().length() + 1));
    requireOrder(Entry.of(kind, name, Map.of()));
    Map<String, String> attributes = new HashMap<>();
    List<Spelling> others = new ArrayList<>();
    while (lines.nextStartsWith(LockSyntax.INDENT)) {
      attribute(attributes, others);
    }
    Entry entry = Entry.of(kind, name, attributes);
    others.forEach(other -> other.addTo(spellings, entry));
    entries.add(entry);
  }

  private void requireOrder(Entry entry) {
    if (entries.isEmpty()) {
      return;
    }
    Entry last = entries.get(entries.size() - 1);
    int order = last.compareTo(entry);
    if (order == 0) {
      throw lines.malformed(entry + " stands twice");
    }
    if (order > 0) {
      throw lines.malformed(entry + " stands behind " + last + ", which sorts after it");
    }
  }

  private Kind kind(String title) {
    return Kind.leading(title).orElseThrow(() -> lines.malformed("expected a kind and a name"));
  }

  private ObjectName name(String text) {
    try {
      return ObjectName.parse(text);
    } catch (IllegalArgumentException e) {
      throw lines.malformed(e.getMessage());
    }
  }

  private void attribute(Map<String, String> attributes, List<Spelling> others) {
    String line = lines.next().substring(LockSyntax.INDENT.length());
    if (line.endsWith(LockSyntax.BLOCK) && lines.nextStartsWith(LockSyntax.BLOCK_INDENT)) {
      Matcher spelling = SPELLING_BLOCK.matcher(line);
      if (spelling.matches()) {
        others.add(
            new Spelling(spelling.group("attribute"), spelling.group("major"), lines.block()));
      } else {
        put(
            attributes,
            line.substring(0, line.length() - LockSyntax.BLOCK.length()),
            lines.block());
      }
      return;
    }
    Matcher mark = MARK.matcher(line);
    if (!mark.find() || mark.start() == 0) {
      throw lines.malformed("expected an attribute and its value");
    }
    String attribute = line.substring(0, mark.start());
    String value = line.substring(mark.end());
    if (mark.group("major") == null) {
      put(attributes, attribute, value);
    } else {
      others.add(new Spelling(attribute, mark.group("major"), value));
    }
  }

  private void put(Map<String, String> attributes, String attribute, String value) {
    if (attributes.put(attribute, value) != null) {
      throw lines.malformed("the attribute " + attribute + " stands twice");
    }
  }

  /** A spelling, whose major is empty where it is of the lock's own server. */
  private record Spelling(String attribute, String major, String text) {
    void addTo(Spellings.Builder spellings, Entry entry) {
      if (major.isEmpty()) {
        spellings.add(entry, attribute, text);
      } else {
        spellings.add(entry, attribute, text, Integer.parseInt(major));
      }
    }
  }
}
