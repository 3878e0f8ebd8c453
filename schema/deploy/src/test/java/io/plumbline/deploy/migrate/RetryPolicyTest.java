package io.plumbline.deploy.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final RetryPolicy POLICY =
      new RetryPolicy(10, Duration.ofMillis(100), Duration.ofSeconds(1));

  @Test
  void pausesDoubleUpToTheLongest() {
    RandomGenerator most = () -> -1L;
    assertThat(IntStream.of(1, 2, 3, 4, 5, 60).mapToObj(it -> POLICY.pauseAfter(it, most)))
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
  }

  @Test
  void halfOfAPauseIsLeftToChance() {
    Random chance = new Random(7);
    assertThat(IntStream.range(0, 200).mapToObj(it -> POLICY.pauseAfter(2, chance).toMillis()))
        .allSatisfy(millis -> assertThat(millis).isBetween(100L, 200L))
        .anySatisfy(millis -> assertThat(millis).isLessThan(120L))
        .anySatisfy(millis -> assertThat(millis).isGreaterThan(180L));
  }

  @Test
  void atLeastOneTryIsMade() {
    assertThatThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO))
        .hasMessage("attempts: expected one or more, found 0");
  }
}
