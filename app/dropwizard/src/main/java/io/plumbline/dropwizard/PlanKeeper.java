package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.lifecycle.Managed;
import io.plumbline.dropwizard.plan.PlanReading;
import io.plumbline.dropwizard.plan.PlanSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the deploy planned. It reads that in a thread of its own, so that neither whoever asks
 * nor the probe ever waits for it; a file when it has changed, and everything after the interval of
 * full reads.
 */
final class PlanKeeper implements Managed {

  private static final Logger LOGGER = LoggerFactory.getLogger(PlanKeeper.class);

  /** What could not be read is tried again sooner than what could. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final PlanSource source;
  private final Duration lookInterval;
  private final Duration readInterval;
  private final ReentrantLock reading = new ReentrantLock();
  private final Thread thread = new Thread(this::run, "plumbline-schema-plan");
  private volatile PlanReading latest;
  private Optional<Object> stamp = Optional.empty();
  private long readAt;

  /**
   * A keeper that reads once it is started.
   *
   * @param lookInterval how long after one look at a file the next follows
   * @param readInterval the longest time between two reads
   */
  PlanKeeper(PlanSource source, Duration lookInterval, Duration readInterval) {
    this.source = requireNonNull(source, "source is null");
    this.lookInterval = requireNonNull(lookInterval, "lookInterval is null");
    this.readInterval = requireNonNull(readInterval, "readInterval is null");
    this.latest = new PlanReading.NotYet(source.shown());
    thread.setDaemon(true);
  }

  /** The keeper of the plan that the settings name, empty where they name none. */
  static Optional<PlanKeeper> of(SchemaConfiguration settings) {
    return settings
        .plan()
        .map(
            it ->
                new PlanKeeper(
                    it,
                    settings.checkInterval().toJavaDuration(),
                    settings.fullReadInterval().toJavaDuration()));
  }

  /** What was read last. */
  PlanReading latest() {
    return latest;
  }

  /** Reads it now. */
  PlanReading reread() {
    reading.lock();
    try {
      stamp = source.stamp();
      PlanReading before = latest;
      latest = PlanReading.of(source);
      readAt = System.nanoTime();
      tell(before);
      return latest;
    } finally {
      reading.unlock();
    }
  }

  /** Once for each way in which it cannot be read. */
  private void tell(PlanReading before) {
    if (latest instanceof PlanReading.Unreadable now && !now.isSameAs(before)) {
      LOGGER.warn("Of the page /schema: {}", now.summary());
    }
  }

  private void readWhereDue() {
    reading.lock();
    try {
      if (latest instanceof PlanReading.NotYet || isDue() || !source.stamp().equals(stamp)) {
        reread();
      }
    } finally {
      reading.unlock();
    }
  }

  private boolean isDue() {
    Duration longest =
        latest instanceof PlanReading.Unreadable && SOON.compareTo(readInterval) < 0
            ? SOON
            : readInterval;
    return System.nanoTime() - readAt >= longest.toNanos();
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        readWhereDue();
        Thread.sleep(lookInterval.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
