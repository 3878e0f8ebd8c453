package io.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationVersionTest {

  @Test
  void numbersAreComparedAsNumbers() {
    List<String> sorted =
        Stream.of("10", "1.10", "2", "1.9", "1", "20240101120000", "1.9.1", "0", "1_8")
            .map(MigrationVersion::of)
            .sorted()
            .map(MigrationVersion::toString)
            .toList();

    assertThat(sorted)
        .containsExactly("0", "1", "1_8", "1.9", "1.9.1", "1.10", "2", "10", "20240101120000");
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "1, 01", "1.0.0, 1", "0, 0.0", "1_2, 1.2"})
  void writingsOfOneVersionAreEqual(String one, String other) {
    assertThat(MigrationVersion.of(one))
        .isEqualTo(MigrationVersion.of(other))
        .isEqualByComparingTo(MigrationVersion.of(other))
        .hasSameHashCodeAs(MigrationVersion.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "1.", ".1", "1..2", "-1", "1 ", "١"})
  void otherTextIsNoVersion(String text) {
    assertThatThrownBy(() -> MigrationVersion.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a migration version: expected numbers and dots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1."})
  void longTextIsRefusedAtOnce(String part) {
    String text = part.repeat(5_000_000) + "1";

    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> MigrationVersion.of(text))
                .isInstanceOf(IllegalArgumentException.class));
  }
}
