package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.SchemaChecker;
import io.plumbline.lock.SchemaLock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Looks at the schema again and again in the background and keeps what it saw last. Whoever asks
 * for that never waits for the database.
 *
 * <pre>{@code
 * try (SchemaProbe probe = SchemaProbe.of(expected, dataSource)) {
 *   probe.start();
 *   boolean isReady = probe.observation().state().isReady();
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads; one of them looks at a time.
 */
public final class SchemaProbe implements AutoCloseable {

  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);
  private static final CouldNotCheck NOT_YET =
      new CouldNotCheck("no check has ended yet", "wait for the first one");

  private final SchemaWatch watch;
  private final Duration interval;
  private final Consumer<ProbeEvent> listener;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicBoolean isRereading = new AtomicBoolean();
  private final Thread thread = new Thread(this::run, "plumbline-schema-probe");

  /** Written by whoever looks. */
  private volatile Observation latest;

  /**
   * A probe that looks when it is told to and, from its start on, in the background.
   *
   * @param watch what it looks by; it is closed with the probe
   * @param interval from the end of one look to the next, give or take a tenth
   * @param listener hears of each look, in the thread that looked; the next look waits for it
   */
  public SchemaProbe(SchemaWatch watch, Duration interval, Consumer<ProbeEvent> listener) {
    this(watch, interval, listener, Clock.systemUTC());
  }

  /** The clock says when something was seen; how long it takes is measured without it. */
  SchemaProbe(SchemaWatch watch, Duration interval, Consumer<ProbeEvent> listener, Clock clock) {
    this.clock = requireNonNull(clock, "clock is null");
    this.latest = Observation.first(NOT_YET, clock.instant());
    this.watch = requireNonNull(watch, "watch is null");
    this.interval = requireNonNull(interval, "interval is null");
    this.listener = requireNonNull(listener, "listener is null");
    thread.setDaemon(true);
  }

  /**
   * A probe with all defaults, which looks every 30 seconds.
   *
   * @param expected the lock that was generated with the application's code
   * @param connections gives a new connection each time, of no pool that others need
   */
  public static SchemaProbe of(SchemaLock expected, DataSource connections) {
    SchemaChecker checker = new SchemaChecker(expected, ReadLimits.DEFAULT);
    return new SchemaProbe(
        new SchemaWatch(checker, connections, WatchSettings.DEFAULT), USUAL_INTERVAL, event -> {});
  }

  /** Looks now, by the cheapest way that can tell, and keeps the result. */
  public CheckResult check() {
    return keep(watch::look);
  }

  /**
   * Reads the schema now, whether anything has changed or not, and keeps the result.
   *
   * @return the result, empty when another thread reads for the same reason: it is then not read
   *     twice
   */
  public Optional<CheckResult> reread() {
    if (!isRereading.compareAndSet(false, true)) {
      return Optional.empty();
    }
    try {
      return Optional.of(keep(watch::read));
    } finally {
      isRereading.set(false);
    }
  }

  private CheckResult keep(Supplier<Look> way) {
    looking.lock();
    try {
      long begin = System.nanoTime();
      Optional<Throwable> failure = Optional.empty();
      Look look;
      try {
        look = way.get();
      } catch (RuntimeException | Error e) {
        // Else the last verdict would stand for ever, also where memory was short for a moment.
        failure = Optional.of(e);
        look = new Look(broken(e), Look.Source.READ);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      // Whoever interrupts ends the looking: that it was cut off says nothing of the database.
      if (!Thread.currentThread().isInterrupted()) {
        tell(observed(look, took, failure));
      }
      return look.result();
    } finally {
      looking.unlock();
    }
  }

  private static CouldNotCheck broken(Throwable e) {
    return new CouldNotCheck(
        "the check itself failed: " + e, "see the stack trace in the application's log");
  }

  private ProbeEvent observed(Look look, Duration took, Optional<Throwable> failure) {
    Observation before = latest;
    Observation after = before.next(look.result(), clock.instant());
    latest = after;
    return new ProbeEvent(look, took, after, after.isNewsAfter(before), failure);
  }

  /** A listener that fails is reported as any thread's failure is, and the probe goes on. */
  private void tell(ProbeEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  /** What was seen last; before the first check has ended, that nobody knows. */
  public Observation observation() {
    return latest;
  }

  /** Begins to look in the background, at once if nobody has looked yet. It is started once. */
  public void start() {
    thread.start();
  }

  /** Ends looking and the connection, after a look that is going on. */
  @Override
  public void close() {
    if (thread.isAlive()) {
      thread.interrupt();
    } else {
      watch.close();
    }
  }

  /** Instances that were started together do not keep step. */
  private void run() {
    try {
      if (!latest.latest().equals(NOT_YET)) {
        Thread.sleep((long) (ThreadLocalRandom.current().nextDouble() * interval.toMillis()));
      }
      while (!Thread.currentThread().isInterrupted()) {
        check();
        Thread.sleep(
            (long) (ThreadLocalRandom.current().nextDouble(0.9, 1.1) * interval.toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watch.close();
    }
  }
}
