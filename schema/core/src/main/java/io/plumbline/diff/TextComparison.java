package io.plumbline.diff;

import io.plumbline.catalog.Entry;
import io.plumbline.lock.SchemaLock;

/** Decides whether two values of an attribute are equal, different, or neither. */
final class TextComparison {

  private final SchemaLock lock;
  private final boolean isOtherMajor;

  enum Outcome {
    EQUAL,
    DIFFERENT,
    INCOMPARABLE
  }

  TextComparison(SchemaLock lock, int actualMajor) {
    this.lock = lock;
    this.isOtherMajor = lock.serverMajor() != actualMajor;
  }

  Outcome compare(Entry expected, Entry actual, String attribute) {
    var expectedText = expected.attribute(attribute);
    var actualText = actual.attribute(attribute);
    if (expectedText.equals(actualText)) {
      return Outcome.EQUAL;
    }
    if (expectedText.isEmpty() || actualText.isEmpty() || !expected.kind().isDeparsed(attribute)) {
      return Outcome.DIFFERENT;
    }
    if (lock.spellings().of(expected, attribute).contains(actualText.get())) {
      return Outcome.EQUAL;
    }
    return isOtherMajor ? Outcome.INCOMPARABLE : Outcome.DIFFERENT;
  }
}
