package io.plumbline.lock;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.history.Migration;

/** Writes the canonical text of a lock. */
final class LockWriter {

  private LockWriter() {}

  static String render(SchemaLock lock) {
    StringBuilder text = new StringBuilder();
    text.append(LockSyntax.TITLE).append('\n');
    header(text, LockSyntax.FORMAT_KEY, String.valueOf(LockSyntax.FORMAT));
    header(text, LockSyntax.SERVER_KEY, String.valueOf(lock.serverMajor()));
    lock.scope()
        .schemas()
        .forEach(schema -> header(text, LockSyntax.SCHEMA_KEY, Escapes.escape(schema)));
    if (!lock.scope().historyTable().equals(Scope.DEFAULT_HISTORY_TABLE)) {
      header(text, LockSyntax.HISTORY_KEY, Escapes.escape(lock.scope().historyTable()));
    }
    lock.scope().facets().stream()
        .sorted()
        .forEach(facet -> header(text, LockSyntax.FACET_KEY, facet.label()));
    lock.scope().rules().forEach(rule -> header(text, rule));
    lock.spellings()
        .majors()
        .forEach(major -> header(text, LockSyntax.OTHER_SERVER_KEY, String.valueOf(major)));
    header(text, LockSyntax.FINGERPRINT_KEY, lock.fingerprint().text());
    lock.migrations().forEach(migration -> header(text, migration));
    EntryWriter writer = new EntryWriter(text, lock.spellings());
    for (Entry entry : lock.catalog().entries()) {
      writer.write(entry);
    }
    return text.toString();
  }

  private static void header(StringBuilder text, ScopeRule rule) {
    rule.preset()
        .ifPresentOrElse(
            preset -> header(text, LockSyntax.PRESET_KEY, Escapes.escape(preset) + " " + rule),
            () -> header(text, rule.form().label(), rule.pattern().toString()));
  }

  private static void header(StringBuilder text, Migration migration) {
    String checksum = migration.checksum().map(String::valueOf).orElse(LockSyntax.NO_CHECKSUM);
    String script = Escapes.escape(migration.script());
    migration
        .version()
        .ifPresentOrElse(
            version ->
                header(text, LockSyntax.MIGRATION_KEY, version + " " + checksum + " " + script),
            () -> header(text, LockSyntax.REPEATABLE_KEY, checksum + " " + script));
  }

  private static void header(StringBuilder text, String key, String value) {
    text.append(key).append(' ').append(value).append('\n');
  }
}
