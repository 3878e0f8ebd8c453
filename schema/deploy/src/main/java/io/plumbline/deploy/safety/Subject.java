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
 */
record Subject(List<ObjectName> relations, Optional<Entry> object) {

  Subject {
    relations = List.copyOf(relations);
    requireNonNull(object, "object is null");
  }

  static Subject of(ObjectName relation) {
    return new Subject(List.of(relation), Optional.empty());
  }

  static Subject of(ObjectName relation, Entry object) {
    return new Subject(List.of(relation), Optional.of(object));
  }

  Entry entry() {
    return object.orElseThrow();
  }

  /** The name of the relation that is harmed first, as SQL; a word for none. */
  String relation() {
    return relations.isEmpty() ? "…" : relations.get(0).toString();
  }

  /** The simple name of the object, as SQL. */
  String name() {
    return object
        .map(it -> ObjectName.of(it.name().simpleName()).toString())
        .orElseGet(this::relation);
  }
}
