package io.plumbline.benchmark;

import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Spellings;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a schema takes in memory: by how much the used heap is larger once a catalog is held than
 * before it was read, each after full collections.
 *
 * @param catalogBytes the heap that the catalog alone keeps
 * @param lockBytes the length of its lock in UTF-8
 */
record Footprint(long catalogBytes, long lockBytes) {

  private static final int COLLECTIONS = 4;

  static Footprint of(BenchmarkDatabase database) throws SQLException {
    // Once before: what classes and the driver keep is not the catalog's.
    lockBytes(read(database));
    long without = usedHeap();
    LiveSchema live = read(database);
    long with = usedHeap();
    return new Footprint(with - without, lockBytes(live));
  }

  double ratio() {
    return (double) catalogBytes / lockBytes;
  }

  private static long lockBytes(LiveSchema live) {
    return live.toLock(Spellings.NONE).render().getBytes(StandardCharsets.UTF_8).length;
  }

  private static LiveSchema read(BenchmarkDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return LiveSchema.read(connection, Scope.ALL, PlumblineRead.PATIENT);
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
