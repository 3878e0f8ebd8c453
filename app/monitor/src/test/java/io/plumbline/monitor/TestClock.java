package io.plumbline.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
final class TestClock extends Clock {

  private volatile Instant now;

  /** A clock that shows this moment. */
  TestClock(Instant now) {
    this.now = now;
  }

  /** Moves it to this moment. */
  void show(Instant moment) {
    now = moment;
  }

  /** Moves it on. */
  void move(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("this clock is UTC's");
  }
}
