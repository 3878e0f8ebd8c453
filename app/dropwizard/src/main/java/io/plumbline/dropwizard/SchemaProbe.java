package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.lifecycle.Managed;
import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.probe.Look;
import io.plumbline.probe.SchemaWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Looks at the schema again and again in the background and keeps what it saw last. Whoever asks
 * for that never waits for the database.
 */
final class SchemaProbe implements Managed {

  private static final Logger LOGGER = LoggerFactory.getLogger(SchemaProbe.class);

  private final SchemaWatch watch;
  private final Duration interval;
  private final ProbeMetrics metrics;
  private final AtomicReference<Observation> latest = new AtomicReference<>();
  private final Thread thread = new Thread(this::run, "plumbline-schema-probe");

  SchemaProbe(SchemaWatch watch, Duration interval, ProbeMetrics metrics) {
    this.watch = requireNonNull(watch, "watch is null");
    this.interval = requireNonNull(interval, "interval is null");
    this.metrics = requireNonNull(metrics, "metrics is null");
    thread.setDaemon(true);
  }

  /** Looks now and keeps the result. */
  CheckResult check() {
    long begin = System.nanoTime();
    Optional<RuntimeException> failure = Optional.empty();
    Look look;
    try {
      look = watch.look();
    } catch (RuntimeException e) {
      // Else the last verdict would stand for ever, and nobody would know how old it is.
      failure = Optional.of(e);
      look = new Look(broken(e), Look.Source.READ);
    }
    observe(look.result(), failure);
    metrics.record(look, Duration.ofNanos(System.nanoTime() - begin), observation());
    return look.result();
  }

  private static CouldNotCheck broken(RuntimeException e) {
    return new CouldNotCheck(
        "the check itself failed: " + Escapes.visible(String.valueOf(e.getMessage())),
        "see the stack trace in the application's log");
  }

  private void observe(CheckResult result, Optional<RuntimeException> failure) {
    Instant now = Instant.now();
    Observation previous =
        latest.getAndUpdate(
            known -> known == null ? Observation.first(result, now) : known.next(result, now));
    if (previous == null || !previous.latest().summary().equals(result.summary())) {
      log(observation(), failure);
    }
  }

  /**
   * What was seen last.
   *
   * @throws IllegalStateException before the first check
   */
  Observation observation() {
    Observation known = latest.get();
    if (known == null) {
      throw new IllegalStateException("the schema was not checked yet");
    }
    return known;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
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

  /** One line for each change, for people as its text and for machines as its keys. */
  private static void log(Observation observation, Optional<RuntimeException> failure) {
    CheckResult result = observation.latest();
    LoggingEventBuilder event =
        LOGGER
            .atLevel(result.outcome() == Outcome.IN_SYNC ? Level.INFO : Level.WARN)
            .addKeyValue("state", observation.state().word())
            .addKeyValue("outcome", result.outcome().words());
    if (result instanceof Verdict verdict) {
      event =
          event
              .addKeyValue("relation", verdict.history().relation().words())
              .addKeyValue("differences", verdict.findings().size())
              .addKeyValue("expected", verdict.expected())
              .addKeyValue("actual", verdict.actual());
    }
    if (failure.isPresent()) {
      event = event.setCause(failure.get());
    }
    event.log("Schema {}", Escapes.visible(result.summary()));
  }
}
