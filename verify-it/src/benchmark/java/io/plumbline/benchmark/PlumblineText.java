package io.plumbline.benchmark;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with a schema once it is in memory. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class PlumblineText {

  private SchemaLock lock;
  private String text;
  private Catalog same;
  private Catalog drifted;

  @Setup
  public void read() throws SQLException {
    try (Connection connection = BenchmarkDatabase.ofThisJvm().connect()) {
      LiveSchema live = LiveSchema.read(connection, Scope.ALL, PlumblineRead.PATIENT);
      lock = live.toLock(Spellings.NONE);
      text = lock.render();
      same = SchemaLock.parse(text).catalog();
      drifted = drifted(same);
    }
  }

  @Benchmark
  public String render() {
    return lock.render();
  }

  @Benchmark
  public SchemaLock parse() {
    return SchemaLock.parse(text);
  }

  @Benchmark
  public SchemaDiff compareInSync() {
    return SchemaDiff.between(lock, same, lock.serverMajor());
  }

  @Benchmark
  public SchemaDiff compareDrifted() {
    return SchemaDiff.between(lock, drifted, lock.serverMajor());
  }

  /** Of a hundred objects one is missing and one is altered. */
  private static Catalog drifted(Catalog catalog) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (Entry entry : catalog.entries()) {
      switch (number++ % 100) {
        case 0 -> {}
        case 50 -> {
          Map<String, String> attributes = new HashMap<>(entry.attributes());
          attributes.put("type", "changed");
          entries.add(Entry.of(entry.kind(), entry.name(), attributes));
        }
        default -> entries.add(entry);
      }
    }
    return Catalog.of(entries);
  }
}
