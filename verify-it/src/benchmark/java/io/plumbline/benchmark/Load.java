package io.plumbline.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What makes a database busy: another session commits up to a thousand times a second. */
@State(Scope.Benchmark)
public class Load {

  private static final long PAUSE_NANOS = 1_000_000;

  /** Takes a transaction id and writes to the log as an insert does, and leaves no row behind. */
  private static final String WRITE =
      "select pg_logical_emit_message(true, 'benchmark', repeat('x', 200))";

  private Connection connection;
  private Statement statement;
  private Thread writer;
  private volatile boolean over;

  @Setup
  public void begin() throws SQLException {
    connection = BenchmarkDatabase.ofThisJvm().connect();
    statement = connection.createStatement();
    writer = new Thread(this::write, "load");
    writer.start();
  }

  /** Something has been committed since the look before, however soon the next one comes. */
  @Setup(Level.Invocation)
  public void commit() throws SQLException {
    statement.execute(WRITE);
  }

  private void write() {
    try (Connection own = BenchmarkDatabase.ofThisJvm().connect();
        Statement writes = own.createStatement()) {
      while (!over) {
        writes.execute(WRITE);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the load has ended", e);
    }
  }

  @TearDown
  public void end() throws SQLException, InterruptedException {
    over = true;
    writer.join();
    connection.close();
  }
}
