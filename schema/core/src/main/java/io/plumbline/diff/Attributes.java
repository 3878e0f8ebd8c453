package io.plumbline.diff;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attributes of an entry on the way to those of another one. Not for use by several threads. */
final class Attributes {

  private final Kind kind;
  private final Map<String, String> values;

  private Attributes(Kind kind, Map<String, String> values) {
    this.kind = kind;
    this.values = values;
  }

  static Attributes of(Entry entry) {
    return new Attributes(entry.kind(), new HashMap<>(entry.attributes()));
  }

  /** Takes an attribute as the other entry has it. */
  Attributes take(String attribute, Entry other) {
    return set(attribute, other.attribute(attribute));
  }

  Attributes takeAll(Set<String> attributes, Entry other) {
    attributes.forEach(attribute -> take(attribute, other));
    return this;
  }

  Attributes without(String attribute) {
    values.remove(attribute);
    return this;
  }

  Attributes withoutAll(Set<String> attributes) {
    values.keySet().removeAll(attributes);
    return this;
  }

  Attributes set(String attribute, Optional<String> value) {
    value.ifPresentOrElse(it -> values.put(attribute, it), () -> values.remove(attribute));
    return this;
  }

  Kind kind() {
    return kind;
  }

  Map<String, String> values() {
    return values;
  }

  Entry entry(ObjectName name) {
    return Entry.of(kind, name, values);
  }
}
