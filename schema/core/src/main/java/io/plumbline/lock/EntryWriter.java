package io.plumbline.lock;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes an entry: a line with its kind and name, then a line for each attribute.
 *
 * <p>A value of several lines follows its attribute as a block, each line behind a bar as it is, or
 * behind a backslash with escapes where it has characters that a reader could not see.
 *
 * <p>Not for use by several threads.
 */
public final class EntryWriter {

  private final StringBuilder text;
  private final Spellings spellings;

  /** A writer that appends to a text, with other spellings where an expression has them. */
  public EntryWriter(StringBuilder text, Spellings spellings) {
    this.text = text;
    this.spellings = spellings;
  }

  /** Appends an empty line and the entry. */
  public void write(Entry entry) {
    text.append('\n').append(entry.kind().label()).append(' ');
    entry.name().appendTo(text);
    text.append('\n');
    Set<String> spelled = spellings.attributesOf(entry);
    if (spelled.isEmpty()) {
      entry.attributes().forEach(this::writeValue);
      return;
    }
    SortedSet<String> attributes = new TreeSet<>(entry.attributes().keySet());
    attributes.addAll(spelled);
    attributes.forEach(attribute -> write(entry, attribute));
  }

  private void write(Entry entry, String attribute) {
    entry.attribute(attribute).ifPresent(value -> writeValue(attribute, value));
    spellings.of(entry, attribute).forEach(it -> writeSpelling(attribute, "", it));
    for (int major : spellings.majors()) {
      spellings
          .of(entry, attribute, major)
          .forEach(it -> writeSpelling(attribute, String.valueOf(major), it));
    }
  }

  private void writeValue(String attribute, String value) {
    write(attribute, LockSyntax.VALUE, LockSyntax.BLOCK, value);
  }

  private void writeSpelling(String attribute, String major, String spelling) {
    String mark = LockSyntax.SPELLING + major;
    write(attribute, mark + " ", mark + LockSyntax.BLOCK, spelling);
  }

  private void write(String attribute, String oneLine, String block, String value) {
    text.append(LockSyntax.INDENT).append(attribute);
    if (fitsOneLine(value)) {
      text.append(oneLine).append(value).append('\n');
      return;
    }
    text.append(block).append('\n');
    for (String line : value.split("\n", -1)) {
      text.append(LockSyntax.BLOCK_INDENT);
      if (Escapes.needsEscape(line.replace('\t', ' '))) {
        text.append('\\').append(Escapes.escape(line));
      } else {
        text.append('|').append(line);
      }
      text.append('\n');
    }
  }

  private static boolean fitsOneLine(String value) {
    return !value.isEmpty()
        && !value.startsWith(" ")
        && !value.endsWith(" ")
        && !Escapes.needsEscape(value);
  }
}
