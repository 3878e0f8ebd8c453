package io.plumbline.scratch.junit;

import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates in the shared server: each is migrated once for all tests of this JVM. */
final class SharedTemplates {
  static final SharedTemplates OF_THIS_JVM = new SharedTemplates();

  private final Map<Wanted, MigratedTemplate> templates = new ConcurrentHashMap<>();

  private SharedTemplates() {}

  /** A copy of the template, which is migrated at its first use. */
  ScratchDatabase copy(Wanted wanted) {
    return templates.computeIfAbsent(wanted, SharedTemplates::migrate).copy();
  }

  private static MigratedTemplate migrate(Wanted wanted) {
    MigrationSource source = MigrationSource.of(wanted.locations().toArray(String[]::new));
    return wanted
        .version()
        .map(version -> ScratchPostgres.shared().migratedTo(source, version))
        .orElseGet(() -> ScratchPostgres.shared().migrated(source));
  }
}
