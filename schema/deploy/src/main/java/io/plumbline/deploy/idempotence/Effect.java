package io.plumbline.deploy.idempotence;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.observe.StatementError;

/**
 * Something that a migration does when it is run again.
 *
 * @param form what sort of thing
 * @param kind the kind of the object in words, such as {@code table}
 * @param name the object's qualified name; for a failure the SQLSTATE
 * @param words what it does, beginning with the object
 */
record Effect(Form form, String kind, String name, String words) {

  /** The sorts of things. */
  enum Form {
    ADDED_OBJECT,
    LOST_OBJECT,
    CHANGED_OBJECT,
    MORE_ROWS,
    FEWER_ROWS,
    OTHER_VALUES,
    OTHER_OBJECT,
    WRITTEN_ANEW,
    SEQUENCE_SET_BACK,
    FAILURE,
    INVALID_INDEX,
    PASSED_OVER
  }

  Effect {
    requireNonNull(form, "form is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    requireNonNull(words, "words is null");
  }

  static Effect failure(String words, StatementError error) {
    return new Effect(Form.FAILURE, "", error.sqlState(), words + ": " + error);
  }

  /** Whether both are about one object. */
  boolean concernsSameAs(Effect other) {
    return name.equals(other.name);
  }
}
