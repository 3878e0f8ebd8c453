package io.plumbline.diff;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.lock.SchemaLock;
import java.util.List;
import java.util.stream.IntStream;

/** Decides whether two values of an attribute are equal, different, or neither. */
final class TextComparison {

  private final SchemaLock lock;
  private final Catalog actualCatalog;
  private final boolean isOtherMajor;

  enum Outcome {
    EQUAL,
    DIFFERENT,
    INCOMPARABLE
  }

  TextComparison(SchemaLock lock, Catalog actualCatalog, int actualMajor) {
    this.lock = lock;
    this.actualCatalog = actualCatalog;
    this.isOtherMajor = lock.serverMajor() != actualMajor;
  }

  Outcome compare(Entry expected, Entry actual, String attribute) {
    var expectedText = expected.attribute(attribute);
    var actualText = actual.attribute(attribute);
    if (expectedText.equals(actualText)
        || (attribute.equals(ColumnOrder.ATTRIBUTE) && isInSamePlace(expected, actual))) {
      return Outcome.EQUAL;
    }
    if (expectedText.isEmpty() || actualText.isEmpty() || !expected.kind().isDeparsed(attribute)) {
      return Outcome.DIFFERENT;
    }
    if (lock.spellings().of(expected, attribute).contains(actualText.get())) {
      return Outcome.EQUAL;
    }
    return isOtherMajor && !differsInColumns(expected, actual, attribute)
        ? Outcome.INCOMPARABLE
        : Outcome.DIFFERENT;
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
