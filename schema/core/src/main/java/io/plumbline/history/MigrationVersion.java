package io.plumbline.history;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The version of a migration, ordered as Flyway orders it: number by number, so that {@code 1.10}
 * follows {@code 1.9} and {@code 1.0} equals {@code 1}.
 */
public final class MigrationVersion implements Comparable<MigrationVersion> {

  /** As long as Flyway's column for it. */
  private static final int LONGEST = 50;

  private static final Pattern FORM = Pattern.compile("\\d+([._]\\d+)*");

  private final String text;
  private final List<BigInteger> numbers;

  private MigrationVersion(String text, List<BigInteger> numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /**
   * The version that this text writes.
   *
   * @throws IllegalArgumentException when it is not numbers with dots or underscores between them,
   *     or longer than Flyway's history table can hold
   */
  public static MigrationVersion of(String text) {
    requireNonNull(text, "text is null");
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a migration version: expected numbers and dots, at most "
              + LONGEST
              + " characters, found "
              + text);
    }
    List<BigInteger> numbers = Arrays.stream(text.split("[._]")).map(BigInteger::new).toList();
    int significant = numbers.size();
    while (significant > 1 && numbers.get(significant - 1).signum() == 0) {
      significant--;
    }
    return new MigrationVersion(text, numbers.subList(0, significant));
  }

  @Override
  public int compareTo(MigrationVersion other) {
    int shared = Math.min(numbers.size(), other.numbers.size());
    for (int i = 0; i < shared; i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(numbers.size(), other.numbers.size());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MigrationVersion version && numbers.equals(version.numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  /** The version as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
