package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

  @Test
  void limitThatMeansNoneToPostgresIsRefused() {
    assertThatThrownBy(() -> new ReadLimits(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the statement limit must be at least one millisecond, found PT0S");
    assertThatThrownBy(() -> new ReadLimits(Duration.ofSeconds(1), Duration.ofNanos(999_999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the lock limit must be at least one millisecond");
  }
}
