package io.plumbline.lock;

import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.LockFormatException.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The header of a lock: all that stands before its first entry. */
record LockHeader(
    int serverMajor,
    Scope scope,
    List<Integer> otherMajors,
    Fingerprint fingerprint,
    List<Migration> migrations) {

  static LockHeader read(LockLines lines) {
    if (lines.atEnd() || !lines.next().startsWith("# schema.lock")) {
      throw lines.malformed("expected the first line to begin with # schema.lock");
    }
    return new Reader(lines).read();
  }

  private static final class Reader {
    private final LockLines lines;
    private final List<String> schemas = new ArrayList<>();
    private final List<Integer> otherMajors = new ArrayList<>();
    private final List<Migration> migrations = new ArrayList<>();
    private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
    private final List<ScopeRule> rules = new ArrayList<>();
    private String historyTable = Scope.DEFAULT_HISTORY_TABLE;
    private Optional<Integer> serverMajor = Optional.empty();
    private Optional<Fingerprint> fingerprint = Optional.empty();

    Reader(LockLines lines) {
      this.lines = lines;
    }

    LockHeader read() {
      format();
      while (!lines.atEnd() && !lines.nextStartsWith("\n") && !lines.nextStartsWith("\r\n")) {
        try {
          line(lines.next());
        } catch (IllegalArgumentException e) {
          throw lines.malformed(e.getMessage());
        }
      }
      return new LockHeader(
          serverMajor.orElseThrow(() -> missing(LockSyntax.SERVER_KEY)),
          new Scope(schemas, historyTable, facets, rules),
          otherMajors,
          fingerprint.orElseThrow(() -> missing(LockSyntax.FINGERPRINT_KEY)),
          migrations);
    }

    private LockFormatException missing(String key) {
      return lines.malformed("the header ends without a line " + key);
    }

    /** Comes first and alone, because a newer format may change everything after it. */
    private void format() {
      String line = lines.atEnd() ? "" : lines.next();
      String prefix = LockSyntax.FORMAT_KEY + " ";
      if (!line.startsWith(prefix) || !line.substring(prefix.length()).matches("\\d{1,9}")) {
        throw lines.malformed("expected a line format and a number");
      }
      int format = Integer.parseInt(line.substring(prefix.length()));
      if (format > LockSyntax.FORMAT) {
        throw new LockFormatException(
            Problem.NEWER_FORMAT,
            "the lock has a newer format: expected format %s, found %s; use the version of Plumbline that wrote it, or a newer one"
                .formatted(LockSyntax.FORMAT, format));
      }
    }

    private void line(String line) {
      int space = line.indexOf(' ');
      if (space < 0) {
        throw new IllegalArgumentException("expected a key and a value");
      }
      String key = line.substring(0, space);
      String value = line.substring(space + 1);
      switch (key) {
        case LockSyntax.SERVER_KEY -> serverMajor = Optional.of(number(value));
        case LockSyntax.SCHEMA_KEY -> schemas.add(Escapes.unescape(value));
        case LockSyntax.HISTORY_KEY -> historyTable = Escapes.unescape(value);
        case LockSyntax.FACET_KEY -> facets.add(facet(value));
        case LockSyntax.OTHER_SERVER_KEY -> otherMajors.add(number(value));
        case LockSyntax.FINGERPRINT_KEY -> fingerprint = Optional.of(new Fingerprint(value));
        case LockSyntax.MIGRATION_KEY -> migrations.add(migration(value.split(" ", 3)));
        case LockSyntax.REPEATABLE_KEY -> migrations.add(repeatable(value.split(" ", 2)));
        case LockSyntax.PRESET_KEY -> rules.add(presetRule(value.split(" ", 3)));
        default -> rules.add(rule(key, value));
      }
    }

    private static ScopeRule rule(String form, String pattern) {
      return ScopeRule.Form.labelled(form)
          .map(it -> ScopeRule.of(it, pattern))
          .orElseThrow(() -> new IllegalArgumentException("the header has no such key"));
    }

    private static ScopeRule presetRule(String[] fields) {
      if (fields.length != 3) {
        throw new IllegalArgumentException("expected the name of a preset and a rule");
      }
      return rule(fields[1], fields[2]).in(Escapes.unescape(fields[0]));
    }

    private static Facet facet(String label) {
      return Facet.labelled(label)
          .orElseThrow(() -> new IllegalArgumentException("there is no facet " + label));
    }

    private static Migration migration(String[] fields) {
      if (fields.length != 3) {
        throw new IllegalArgumentException("expected a version, a checksum and a script");
      }
      return new Migration(
          Optional.of(MigrationVersion.of(fields[0])),
          checksum(fields[1]),
          Escapes.unescape(fields[2]));
    }

    private static Migration repeatable(String[] fields) {
      if (fields.length != 2) {
        throw new IllegalArgumentException("expected a checksum and a script");
      }
      return new Migration(Optional.empty(), checksum(fields[0]), Escapes.unescape(fields[1]));
    }

    private static Optional<Integer> checksum(String text) {
      return text.equals(LockSyntax.NO_CHECKSUM) ? Optional.empty() : Optional.of(number(text));
    }

    private static int number(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("expected a whole number, found " + text, e);
      }
    }
  }
}
