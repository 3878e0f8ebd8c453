package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.Verdict;
import io.plumbline.history.Relation;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for what comes by itself: migrations that another process still runs, and a
 * database that answers. What no waiting mends is not waited for.
 */
final class StartUpWait {

  private static final Logger LOGGER = LoggerFactory.getLogger(StartUpWait.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Duration limit;
  private final Time time;

  /** The time that passes. */
  interface Time {

    /** The time of the machine, by a clock that nobody sets. */
    Time REAL =
        new Time() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void pass(Duration pause) throws InterruptedException {
            Thread.sleep(pause.toMillis());
          }
        };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Returns when the pause is over. */
    void pass(Duration pause) throws InterruptedException;
  }

  StartUpWait(Duration limit, Time time) {
    this.limit = requireNonNull(limit, "limit is null");
    this.time = requireNonNull(time, "time is null");
  }

  /** Checks until the schema serves the build, waiting is of no use, or the time is over. */
  CheckResult await(Supplier<CheckResult> check) {
    long begin = time.nanos();
    Duration pause = FIRST_PAUSE;
    CheckResult result = check.get();
    if (isWorthIt(result) && !limit.isZero()) {
      LOGGER.warn(
          "Waiting up to {} s for a schema that serves this build (schema.waitUpTo): {}",
          limit.toSeconds(),
          Escapes.visible(result.summary()));
    }
    while (isWorthIt(result)) {
      Duration left = limit.minusNanos(time.nanos() - begin);
      if (left.isNegative() || left.isZero() || !isPassed(shorter(pause, left))) {
        return result;
      }
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      result = check.get();
    }
    return result;
  }

  private static boolean isWorthIt(CheckResult result) {
    if (result instanceof Verdict verdict) {
      Relation relation = verdict.history().relation();
      return !verdict.state().isReady()
          && (relation == Relation.BEHIND || relation == Relation.NONE);
    }
    return result instanceof CouldNotCheck;
  }

  /** Whoever interrupts wants an end of the waiting. */
  private boolean isPassed(Duration pause) {
    try {
      time.pass(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
