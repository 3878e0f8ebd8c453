package io.plumbline.deploy.safety;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has found something about.
 *
 * @param relations the relations that are harmed, the first of which is named; none where the whole
 *     migration is
 * @param object the object that the statement made, changed or dropped; empty where it is the
 *     relation itself
 * @param foundIn where it was found, empty as long as a rule looks for it
 */
record Subject(List<ObjectName> relations, Optional<Entry> object, Optional<Scene> foundIn) {

  Subject {
    relations = List.copyOf(relations);
    requireNonNull(object, "object is null");
    requireNonNull(foundIn, "foundIn is null");
  }

  /** The whole migration. */
  static Subject whole() {
    return new Subject(List.of(), Optional.empty(), Optional.empty());
  }

  static Subject of(ObjectName relation) {
    return new Subject(List.of(relation), Optional.empty(), Optional.empty());
  }

  static Subject of(ObjectName relation, Entry object) {
    return new Subject(List.of(relation), Optional.of(object), Optional.empty());
  }

  Subject in(Scene scene) {
    return new Subject(relations, object, Optional.of(scene));
  }

  Entry entry() {
    return object.orElseThrow();
  }

  Scene scene() {
    return foundIn.orElseThrow();
  }

  /** The name of the relation that is harmed first, as reports write it; a word for none. */
  String relation() {
    return relations.stream().findFirst().map(ObjectName::toString).orElse("the migration");
  }

  /** The simple name of the object, as reports write it. */
  String name() {
    return object
        .map(it -> ObjectName.of(it.name().simpleName()).toString())
        .orElseGet(this::relation);
  }

  /** The relation that is harmed first, as SQL. */
  String table() {
    return SqlNames.of(relations.get(0));
  }

  /** The simple name of the object, as SQL. */
  String identifier() {
    return SqlNames.of(simpleName());
  }

  String simpleName() {
    return entry().name().simpleName();
  }
}
