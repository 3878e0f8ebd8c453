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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Whether the schema can have changed, as running instances ask it all the time. */
public class PlumblineProbe {

  private static final int LOOKS = 200;

  private static final WatchSettings PATIENT =
      new WatchSettings(Duration.ofDays(1), Duration.ofMinutes(10), Duration.ofMinutes(1));

  /** Of each instance, which has read. */
  @State(Scope.Benchmark)
  public static class Watches {

    private final List<SchemaWatch> all = new ArrayList<>();

    @Setup
    public void readOnce(Instances instances) throws SQLException {
      BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();
      SchemaChecker checker = new SchemaChecker(lock(database), PlumblineRead.PATIENT);
      for (int i = 0; i < instances.number; i++) {
        SchemaWatch watch = new SchemaWatch(checker, database.dataSource(), PATIENT);
        watch.look();
        all.add(watch);
      }
    }

    private static SchemaLock lock(BenchmarkDatabase database) throws SQLException {
      try (Connection connection = database.connect()) {
        return LiveSchema.read(connection, io.plumbline.catalog.Scope.ALL, PlumblineRead.PATIENT)
            .toLock(Spellings.NONE);
      }
    }

    @TearDown
    public void disconnect() {
      all.forEach(SchemaWatch::close);
    }
  }

  /** Of each instance, which asks for as little as one can ask for. */
  @State(Scope.Benchmark)
  public static class Queries {

    private final List<PreparedStatement> all = new ArrayList<>();

    @Setup
    public void prepare(Instances instances) throws SQLException {
      for (int i = 0; i < instances.number; i++) {
        all.add(BenchmarkDatabase.ofThisJvm().connect().prepareStatement("select 1"));
      }
    }

    @TearDown
    public void disconnect() throws SQLException {
      for (PreparedStatement query : all) {
        query.getConnection().close();
      }
    }
  }

  /** What the first level is held against. */
  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public void selectOne(Instances instances, Queries queries)
      throws ExecutionException, InterruptedException {
    instances.each(queries.all, PlumblineProbe::selectOften);
  }

  /** The same on a busy database. */
  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public void busySelectOne(Instances instances, Queries queries, Load load)
      throws ExecutionException, InterruptedException {
    instances.each(queries.all, PlumblineProbe::selectOften);
  }

  /** Nothing was written. */
  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public void firstLevel(Instances instances, Watches watches)
      throws ExecutionException, InterruptedException {
    instances.each(watches.all, watch -> () -> look(watch, LOOKS, Look.Source.TRANSACTIONS));
  }

  /** Something is written all the time, though to no catalog. */
  @Benchmark
  public void secondLevel(Instances instances, Watches watches, Load load)
      throws ExecutionException, InterruptedException {
    instances.each(watches.all, watch -> () -> look(watch, 1, Look.Source.ROWS));
  }

  private static Callable<Void> selectOften(PreparedStatement query) {
    return () -> {
      for (int i = 0; i < LOOKS; i++) {
        try (ResultSet row = query.executeQuery()) {
          row.next();
        }
      }
      return null;
    };
  }

  private static Void look(SchemaWatch watch, int number, Look.Source expected) {
    for (int i = 0; i < number; i++) {
      Look.Source source = watch.look().source();
      if (source != expected) {
        throw new IllegalStateException("expected " + expected + ", found " + source);
      }
    }
    return null;
  }
}
