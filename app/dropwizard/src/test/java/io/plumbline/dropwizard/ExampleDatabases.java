package io.plumbline.dropwizard;

import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Databases of the example, copied from one that is migrated once for all tests of a JVM. */
final class ExampleDatabases {

  private static final Map<String, MigratedTemplate> TEMPLATES = new ConcurrentHashMap<>();

  private ExampleDatabases() {}

  /** A database of its own with the migrations up to this version. */
  static ScratchDatabase migratedTo(String version) {
    return TEMPLATES
        .computeIfAbsent(
            version, it -> ScratchPostgres.shared().migratedTo(ExampleApplication.MIGRATIONS, it))
        .copy();
  }
}
