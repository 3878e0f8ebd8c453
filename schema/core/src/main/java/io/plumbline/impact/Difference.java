package io.plumbline.impact;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.diff.AttributeChange;
import io.plumbline.diff.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest thing that a rule judges: an object that is missing or extra, or one attribute of an
 * object that is altered, with both schemas around it.
 *
 * @param change the change of the object
 * @param attribute the attribute, empty where the whole object is missing or extra
 * @param expected the schema of the build
 * @param actual the schema of the database
 */
public record Difference(
    Change change, Optional<AttributeChange> attribute, Catalog expected, Catalog actual) {

  public Difference {
    requireNonNull(change, "change is null");
    requireNonNull(attribute, "attribute is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
  }

  /** One for a missing or an extra object, one for each attribute of an altered one. */
  static List<Difference> of(Change change, Catalog expected, Catalog actual) {
    if (change instanceof Change.Altered altered) {
      return altered.attributes().stream()
          .map(attribute -> new Difference(change, Optional.of(attribute), expected, actual))
          .toList();
    }
    return List.of(new Difference(change, Optional.empty(), expected, actual));
  }

  /** The object: as the build knows it or, where it does not, as it is. */
  public Entry entry() {
    return change.entry();
  }

  /** The object as it is; the missing object itself where it is missing. */
  Entry actualEntry() {
    return change instanceof Change.Altered altered ? altered.actual() : change.entry();
  }

  boolean isMissing() {
    return change instanceof Change.Missing;
  }

  boolean isExtra() {
    return change instanceof Change.Extra;
  }

  boolean isOf(Kind kind) {
    return change.kind() == kind;
  }

  boolean isAbout(String name) {
    return attribute.filter(it -> it.attribute().equals(name)).isPresent();
  }

  /** The expected value of the attribute or the words for its default; empty text without one. */
  String expectedValue() {
    return attribute
        .map(it -> it.expected().orElse(change.kind().defaultOf(it.attribute())))
        .orElse("");
  }

  /** The actual value of the attribute or the words for its default; empty text without one. */
  String actualValue() {
    return attribute
        .map(it -> it.actual().orElse(change.kind().defaultOf(it.attribute())))
        .orElse("");
  }

  boolean becomes(String value) {
    return actualValue().equals(value);
  }

  boolean wasDefault() {
    return attribute.filter(it -> it.expected().isEmpty()).isPresent();
  }

  boolean isDefaultNow() {
    return attribute.filter(it -> it.actual().isEmpty()).isPresent();
  }

  /** Entries of the kind that the same relation has in the actual schema. */
  Stream<Entry> actualSiblings(Kind kind) {
    return entry().owner().stream().flatMap(owner -> actual.ownedBy(owner, kind));
  }

  /** Entries of the kind that the same relation has in the expected schema. */
  Stream<Entry> expectedSiblings(Kind kind) {
    return entry().owner().stream().flatMap(owner -> expected.ownedBy(owner, kind));
  }

  /** Whether the actual schema has an object of this kind under the same name. */
  boolean isNow(Kind kind) {
    return actual.find(kind, change.name()).isPresent();
  }
}
