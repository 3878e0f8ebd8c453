package io.plumbline.diff;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.lock.SchemaLock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Decides whether two values of an attribute are equal, different, or neither. */
final class TextComparison {

  private final SchemaLock lock;
  private final Catalog actualCatalog;
  private final int actualMajor;

  enum Outcome {
    EQUAL,
    DIFFERENT,
    INCOMPARABLE
  }

  TextComparison(SchemaLock lock, Catalog actualCatalog, int actualMajor) {
    this.lock = lock;
    this.actualCatalog = actualCatalog;
    this.actualMajor = actualMajor;
  }

  /** The attributes of an object that may differ. */
  Set<String> attributes(Entry expected, Entry actual) {
    if (expected.attributes().equals(actual.attributes())
        && lock.spellings().attributesOf(expected).isEmpty()) {
      return Set.of();
    }
    Set<String> attributes = new TreeSet<>(expected.attributes().keySet());
    attributes.addAll(actual.attributes().keySet());
    attributes.addAll(lock.spellings().attributesOf(expected));
    return attributes;
  }

  /** What the build expects of an attribute on a server of the actual major. */
  Optional<String> expected(Entry expected, String attribute) {
    Set<String> onThisMajor = lock.spellings().of(expected, attribute, actualMajor);
    return onThisMajor.isEmpty() || expected.kind().isDeparsed(attribute)
        ? expected.attribute(attribute)
        : onThisMajor.stream()
            .findFirst()
            .filter(value -> !value.equals(expected.kind().defaultOf(attribute)));
  }

  Outcome compare(Entry expected, Entry actual, String attribute) {
    Optional<String> expectedText = expected(expected, attribute);
    Optional<String> actualText = actual.attribute(attribute);
    if (expectedText.equals(actualText)
        || (attribute.equals(ColumnOrder.ATTRIBUTE) && isInSamePlace(expected, actual))
        || actualText.filter(text -> isSpelling(expected, attribute, text)).isPresent()) {
      return Outcome.EQUAL;
    }
    return reason(expected, actual, attribute).isPresent()
        ? Outcome.INCOMPARABLE
        : Outcome.DIFFERENT;
  }

  /** Why two values of an attribute may come from one migration, empty where they cannot. */
  Optional<String> reason(Entry expected, Entry actual, String attribute) {
    int expectedMajor = lock.serverMajor();
    if (actualMajor == expectedMajor || lock.spellings().majors().contains(actualMajor)) {
      return Optional.empty();
    }
    if (expected.kind().isDeparsed(attribute)) {
      boolean areExpressions =
          expected.attribute(attribute).isPresent()
              && actual.attribute(attribute).isPresent()
              && !differsInColumns(expected, actual, attribute);
      return areExpressions
          ? Optional.of(
              "text of PostgreSQL %s against text of %s".formatted(expectedMajor, actualMajor))
          : Optional.empty();
    }
    return MajorDifference.between(expectedMajor, actualMajor)
        .filter(it -> it.explains(expected, actual, attribute))
        .map(MajorDifference::reason)
        .findFirst();
  }

  private boolean isSpelling(Entry expected, String attribute, String text) {
    return expected.kind().isDeparsed(attribute)
        && (lock.spellings().of(expected, attribute).contains(text)
            || lock.spellings().of(expected, attribute, actualMajor).contains(text));
  }

  private boolean isInSamePlace(Entry expected, Entry actual) {
    return ColumnOrder.neighbour(expected, lock.catalog(), actualCatalog)
        .equals(ColumnOrder.neighbour(actual, actualCatalog, lock.catalog()));
  }

  /** Whether the keys of an index differ in more than the spelling of expressions. */
  private static boolean differsInColumns(Entry expected, Entry actual, String attribute) {
    if (!attribute.equals("keys")) {
      return false;
    }
    List<String> expectedKeys = expected.listOf(attribute);
    List<String> actualKeys = actual.listOf(attribute);
    return expectedKeys.size() != actualKeys.size()
        || IntStream.range(0, expectedKeys.size())
            .filter(i -> !expectedKeys.get(i).equals(actualKeys.get(i)))
            .anyMatch(i -> !isExpression(expectedKeys.get(i)) || !isExpression(actualKeys.get(i)));
  }

  /** Whether an index key is an expression, which PostgreSQL never prints without parentheses. */
  private static boolean isExpression(String key) {
    return key.contains("(");
  }
}
