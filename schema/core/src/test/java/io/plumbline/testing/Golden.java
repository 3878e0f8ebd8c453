package io.plumbline.testing;

import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchPostgres;

/** The schema of a usual application: its migrations and its lock. */
public final class Golden {

  /** Pinned here too, so that a change of the format is a change of code. */
  public static final String FINGERPRINT =
      "sha256:c9c990b0d43406201e757646f4f84f799a248ca4492c27ffb74b8d1571996b9b";

  private Golden() {}

  public static MigratedTemplate migrated(ScratchPostgres server) {
    return server.migrated(source());
  }

  public static MigratedTemplate migratedTo(ScratchPostgres server, String version) {
    return server.migratedTo(source(), version);
  }

  public static SchemaLock lock() {
    return SchemaLock.parse(Fixtures.read("golden/schema.lock"));
  }

  private static MigrationSource source() {
    return MigrationSource.of("classpath:golden/migrations");
  }
}
