package io.plumbline.diff;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.List;

/** One object that differs between the expected and the actual schema. */
public sealed interface Change {

  /** The object as the build knows it, or as it is where the build does not know it. */
  Entry entry();

  /** The kind of the object. */
  default Kind kind() {
    return entry().kind();
  }

  /** The name of the object. */
  default ObjectName name() {
    return entry().name();
  }

  /**
   * An object that is expected and not there.
   *
   * @param expected the object
   * @param owned what it owns and what is therefore not there either
   */
  record Missing(Entry expected, List<Entry> owned) implements Change {
    public Missing {
      requireNonNull(expected, "expected is null");
      owned = List.copyOf(owned);
    }

    @Override
    public Entry entry() {
      return expected;
    }
  }

  /**
   * An object that is there and not expected.
   *
   * @param actual the object
   * @param owned what it owns and what is therefore not expected either
   */
  record Extra(Entry actual, List<Entry> owned) implements Change {
    public Extra {
      requireNonNull(actual, "actual is null");
      owned = List.copyOf(owned);
    }

    @Override
    public Entry entry() {
      return actual;
    }
  }

  /**
   * An object that is expected and there, but not as expected.
   *
   * @param expected the object as the build knows it
   * @param actual the object as it is
   * @param attributes the attributes that differ, by name
   */
  record Altered(Entry expected, Entry actual, List<AttributeChange> attributes) implements Change {
    public Altered {
      requireNonNull(expected, "expected is null");
      requireNonNull(actual, "actual is null");
      attributes = List.copyOf(attributes);
    }

    @Override
    public Entry entry() {
      return expected;
    }
  }
}
