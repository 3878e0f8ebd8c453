package io.plumbline.benchmark;

import io.plumbline.check.LiveSchema;
import io.plumbline.check.SchemaChecker;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.probe.Look;
import io.plumbline.probe.SchemaWatch;
import io.plumbline.probe.WatchSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Whether the schema can have changed, as a running instance asks it all the time. */
@State(Scope.Benchmark)
public class PlumblineProbe {

  private static final int LOOKS = 500;
  private static final int INSTANCES = 16;

  private static final WatchSettings PATIENT =
      new WatchSettings(Duration.ofDays(1), Duration.ofMinutes(10), Duration.ofMinutes(1));

  private final BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();
  private Connection connection;
  private Statement writer;
  private PreparedStatement selectOne;
  private SchemaWatch watch;

  @Setup
  public void readOnce() throws SQLException {
    connection = database.connect();
    writer = connection.createStatement();
    selectOne = connection.prepareStatement("select 1");
    watch = watch(database);
  }

  @TearDown
  public void disconnect() throws SQLException {
    watch.close();
    connection.close();
  }

  private static SchemaWatch watch(BenchmarkDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      SchemaLock lock =
          LiveSchema.read(connection, io.plumbline.catalog.Scope.ALL, PlumblineRead.PATIENT)
              .toLock(Spellings.NONE);
      SchemaWatch watch =
          new SchemaWatch(
              new SchemaChecker(lock, PlumblineRead.PATIENT), database.dataSource(), PATIENT);
      watch.look();
      return watch;
    }
  }

  /** Several instances of a service, each of which has read. */
  @State(Scope.Benchmark)
  public static class Instances {

    private final ExecutorService executor = Executors.newFixedThreadPool(INSTANCES);
    private final List<SchemaWatch> watches = new ArrayList<>();

    @Setup
    public void readOnce() throws SQLException {
      for (int i = 0; i < INSTANCES; i++) {
        watches.add(watch(BenchmarkDatabase.ofThisJvm()));
      }
    }

    @TearDown
    public void disconnect() {
      watches.forEach(SchemaWatch::close);
      executor.shutdown();
    }

    List<Future<Look>> look() {
      return watches.stream().map(watch -> executor.submit(watch::look)).toList();
    }
  }

  /** What the first level is held against. */
  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public int selectOne() throws SQLException {
    int sum = 0;
    for (int i = 0; i < LOOKS; i++) {
      try (ResultSet row = selectOne.executeQuery()) {
        row.next();
        sum += row.getInt(1);
      }
    }
    return sum;
  }

  /** Nothing was written. */
  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public void firstLevel() {
    for (int i = 0; i < LOOKS; i++) {
      require(watch.look(), Look.Source.TRANSACTIONS);
    }
  }

  /** Something was written, though to no catalog. */
  @Benchmark
  public void secondLevel() throws SQLException {
    writer.execute("select pg_current_xact_id()");
    require(watch.look(), Look.Source.ROWS);
  }

  /** The same by many instances at once, until the last has its answer. */
  @Benchmark
  public void secondLevelOf16(Instances instances)
      throws SQLException, ExecutionException, InterruptedException {
    writer.execute("select pg_current_xact_id()");
    for (Future<Look> look : instances.look()) {
      require(look.get(), Look.Source.ROWS);
    }
  }

  private static void require(Look look, Look.Source source) {
    if (look.source() != source) {
      throw new IllegalStateException("expected " + source + ", found " + look.source());
    }
  }
}
