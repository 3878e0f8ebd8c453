package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.lifecycle.Managed;
import io.dropwizard.util.Duration;
import io.plumbline.check.CheckResult;
import io.plumbline.check.SchemaChecker;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the schema again and again in the background and keeps what it saw last. */
final class SchemaProbe implements Managed {

  private static final Logger LOGGER = LoggerFactory.getLogger(SchemaProbe.class);

  private final SchemaChecker checker;
  private final DataSource connections;
  private final Duration interval;
  private final AtomicReference<Observation> latest = new AtomicReference<>();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "plumbline-schema-probe");
            thread.setDaemon(true);
            return thread;
          });

  SchemaProbe(SchemaChecker checker, DataSource connections, Duration interval) {
    this.checker = requireNonNull(checker, "checker is null");
    this.connections = requireNonNull(connections, "connections is null");
    this.interval = requireNonNull(interval, "interval is null");
  }

  /** Checks now and keeps the result. */
  CheckResult check() {
    CheckResult result = checker.check(connections);
    Instant now = Instant.now();
    Observation previous =
        latest.getAndUpdate(
            known -> known == null ? Observation.first(result, now) : known.next(result, now));
    if (previous == null || !previous.latest().summary().equals(result.summary())) {
      log(result);
    }
    return result;
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
  @SuppressWarnings("FutureReturnValueIgnored") // The task lets no exception through.
  public void start() {
    executor.scheduleWithFixedDelay(
        this::checkSafely,
        interval.toMilliseconds(),
        interval.toMilliseconds(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    executor.shutdownNow();
  }

  /** An executor silently ends a task that throws, and the verdict would age for ever. */
  private void checkSafely() {
    try {
      check();
    } catch (RuntimeException e) {
      LOGGER.error("The schema could not be checked", e);
    }
  }

  private void log(CheckResult result) {
    switch (result.outcome()) {
      case IN_SYNC -> LOGGER.info("Schema {}", result.summary());
      case DRIFTED, NOT_COMPARABLE, COULD_NOT_CHECK -> LOGGER.warn("Schema {}", result.summary());
    }
  }
}
