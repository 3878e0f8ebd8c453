package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at the schema again and again in the background and keeps what it saw last. Whoever asks
 * for that never waits for the database.
 *
 * <pre>{@code
 * SchemaProbe probe = new SchemaProbe(watch, Duration.ofSeconds(30));
 * probe.check();
 * probe.start();
 * boolean isReady = probe.observation().state().isReady();
 * }</pre>
 *
 * <p>Safe for use by several threads; one of them looks at a time.
 */
public final class SchemaProbe implements AutoCloseable {

  private final SchemaWatch watch;
  private final Duration interval;
  private final Consumer<ProbeEvent> listener;
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicBoolean isRereading = new AtomicBoolean();
  private final Thread thread = new Thread(this::run, "plumbline-schema-probe");

  /** Written by whoever looks. */
  private volatile Optional<Observation> latest = Optional.empty();

  /** A probe to which nobody listens. */
  public SchemaProbe(SchemaWatch watch, Duration interval) {
    this(watch, interval, event -> {});
  }

  /**
   * A probe that looks when it is told to and, from its start on, in the background.
   *
   * @param watch what it looks by; it is closed with the probe
   * @param interval from the end of one look to the next, give or take a tenth
   * @param listener hears of each look, in the thread that looked; the next look waits for it
   */
  public SchemaProbe(SchemaWatch watch, Duration interval, Consumer<ProbeEvent> listener) {
    this.watch = requireNonNull(watch, "watch is null");
    this.interval = requireNonNull(interval, "interval is null");
    this.listener = requireNonNull(listener, "listener is null");
    thread.setDaemon(true);
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
      Optional<RuntimeException> failure = Optional.empty();
      Look look;
      try {
        look = way.get();
      } catch (RuntimeException e) {
        // Else the last verdict would stand for ever, and nobody would know how old it is.
        failure = Optional.of(e);
        look = new Look(broken(e), Look.Source.READ);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      tell(observed(look, took, failure));
      return look.result();
    } finally {
      looking.unlock();
    }
  }

  private static CouldNotCheck broken(RuntimeException e) {
    return new CouldNotCheck(
        "the check itself failed: " + Escapes.visible(String.valueOf(e.getMessage())),
        "see the stack trace in the application's log");
  }

  private ProbeEvent observed(Look look, Duration took, Optional<RuntimeException> failure) {
    Instant now = Instant.now();
    Optional<Observation> before = latest;
    Observation after =
        before
            .map(known -> known.next(look.result(), now))
            .orElseGet(() -> Observation.first(look.result(), now));
    latest = Optional.of(after);
    boolean isNews = before.map(after::isNewsAfter).orElse(true);
    return new ProbeEvent(look, took, after, isNews, failure);
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

  /**
   * What was seen last.
   *
   * @throws IllegalStateException before the first check
   */
  public Observation observation() {
    return latest.orElseThrow(() -> new IllegalStateException("the schema was not checked yet"));
  }

  /** Begins to look in the background. A probe is started once. */
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
      Thread.sleep((long) (ThreadLocalRandom.current().nextDouble() * interval.toMillis()));
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
