package io.plumbline.benchmark;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading a database and taking the fingerprint of what was read, as each check does. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class PlumblineRead {

  static final ReadLimits PATIENT = new ReadLimits(Duration.ofMinutes(10), Duration.ofMinutes(1));

  private final BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();
  private Connection warm;

  @Setup
  public void connect() throws SQLException {
    warm = database.connect();
  }

  @TearDown
  public void disconnect() throws SQLException {
    warm.close();
  }

  /** On a connection that has read before, as the checks of a running instance have it. */
  @Benchmark
  public Fingerprint warm() throws SQLException {
    return read(warm);
  }

  /** On a new connection, as a command has it. */
  @Benchmark
  public Fingerprint cold() throws SQLException {
    try (Connection connection = database.connect()) {
      return read(connection);
    }
  }

  private static Fingerprint read(Connection connection) throws SQLException {
    return Fingerprint.of(LiveSchema.read(connection, Scope.ALL, PATIENT).catalog());
  }
}
