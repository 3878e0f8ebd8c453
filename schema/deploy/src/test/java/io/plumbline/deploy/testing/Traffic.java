package io.plumbline.deploy.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Sessions that each do the same again and again, and know how long they had to wait for it. */
public final class Traffic implements AutoCloseable {

  private static final long PAUSE_NANOS = 1_000_000;

  private final DataSource database;
  private final AtomicLong longest = new AtomicLong();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final CountDownLatch begun;
  private final List<Thread> threads;
  private volatile boolean isOver;

  /** Begins, and returns when each has done it once. */
  public Traffic(DataSource database, String... statements) {
    this.database = database;
    this.begun = new CountDownLatch(statements.length);
    this.threads = Stream.of(statements).map(sql -> new Thread(() -> work(sql))).toList();
    threads.forEach(Thread::start);
    try {
      begun.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void work(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      begun.countDown();
      while (!isOver) {
        long start = System.nanoTime();
        statement.execute(sql);
        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
        done.incrementAndGet();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (SQLException e) {
      failed.incrementAndGet();
      begun.countDown();
    }
  }

  /** How often it was done. */
  public int done() {
    return done.get();
  }

  /** How often it failed. */
  public int failed() {
    return failed.get();
  }

  /** The longest that anybody waited; after the end, as what still waits has no length yet. */
  public Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  @Override
  public void close() {
    isOver = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
