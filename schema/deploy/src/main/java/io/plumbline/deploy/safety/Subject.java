package io.plumbline.deploy.safety;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule has found something about.
 *
 * @param relations the relations that are harmed, the first of which is named; none where the whole
 *     migration is
 * @param object the object that the statement made, changed or dropped; empty where it is the
 *     relation itself
 * @param details what else the safe way has to say, as the rule found it
 */
record Subject(List<ObjectName> relations, Optional<Entry> object, List<String> details) {

  Subject {
    relations = List.copyOf(relations);
    requireNonNull(object, "object is null");
    details = List.copyOf(details);
  }

  /** The whole migration. */
  static Subject whole() {
    return new Subject(List.of(), Optional.empty(), List.of());
  }

  static Subject of(ObjectName relation) {
    return new Subject(List.of(relation), Optional.empty(), List.of());
  }

  static Subject of(ObjectName relation, Entry object) {
    return new Subject(List.of(relation), Optional.of(object), List.of());
  }

  Subject with(List<String> others) {
    return new Subject(relations, object, others);
  }

  Entry entry() {
    return object.orElseThrow();
  }

  /** How a sentence calls the relation that is harmed first. */
  String relation() {
    return relations.isEmpty() ? "the migration" : relations.get(0).toString();
  }

  /** How a sentence calls the object. */
  String name() {
    return object
        .map(it -> ObjectName.of(it.name().simpleName()).toString())
        .orElseGet(this::relation);
  }

  /** The relation that is harmed first, as SQL. */
  String table() {
    return SqlNames.of(relations.get(0));
  }

  /** A table that is named after it, as SQL. */
  String table(String suffix) {
    return SqlNames.of(renamed(relations.get(0), suffix));
  }

  /** The qualified name of the object, as SQL. */
  String qualified() {
    return SqlNames.of(entry().name());
  }

  /** The owner of the object, as SQL. */
  String owner() {
    return SqlNames.of(entry().owner().orElseThrow());
  }

  /** The simple name of the object, as SQL. */
  String simple() {
    return simple("");
  }

  /** What is named after the object, as SQL. */
  String simple(String suffix) {
    return SqlNames.identifier(entry().name().simpleName() + suffix);
  }

  /** The names in an attribute of the object, as SQL. */
  String names(String attribute) {
    return SqlNames.list(entry().valueOf(attribute));
  }

  private static ObjectName renamed(ObjectName name, String suffix) {
    return ObjectName.of(
        Stream.concat(
                name.owner().stream().flatMap(it -> it.parts().stream()),
                Stream.of(name.simpleName() + suffix))
            .toArray(String[]::new));
  }
}
