package io.plumbline.diff;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one migration makes otherwise on servers of two majors, or an upgrade from one to the other,
 * beside the text of expressions.
 */
enum MajorDifference {
  EXTENSION_VERSION(15, 18, "CREATE EXTENSION takes the version that comes with the server") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return expected.kind() == Kind.EXTENSION && attribute.equals("version");
    }
  },
  PUBLIC_OWNER(15, 15, "since 15 the schema public belongs to pg_database_owner") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return expected.kind() == Kind.SCHEMA
          && expected.name().simpleName().equals("public")
          && attribute.equals(Facet.OWNER.label());
    }
  },
  PUBLIC_CREATE(
      15, 15, "until 14 everybody may create in the schema public, and still after an upgrade") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return expected.kind() == Kind.SCHEMA
          && expected.name().simpleName().equals("public")
          && attribute.equals(Facet.PRIVILEGES.label())
          && withoutPublic(expected).equals(withoutPublic(actual));
    }

    private List<String> withoutPublic(Entry entry) {
      return entry.listOf(Facet.PRIVILEGES.label()).stream()
          .filter(line -> !line.startsWith("public: "))
          .toList();
    }
  },
  SEQUENCE_PERSISTENCE(15, 15, "since 15 the sequences of an unlogged table are unlogged too") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return expected.kind() == Kind.SEQUENCE && attribute.equals("persistence");
    }
  },
  SUBSCRIPTION_RIGHTS(
      16, 16, "until 15 a subscription ran as its owner, and still after an upgrade") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return expected.kind() == Kind.SUBSCRIPTION && attribute.equals("run as owner");
    }
  },
  MAINTAIN(17, 17, "since 17 ALL PRIVILEGES on a table include MAINTAIN") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return attribute.equals(Facet.PRIVILEGES.label())
          && withoutMaintain(expected).equals(withoutMaintain(actual));
    }

    private Optional<String> withoutMaintain(Entry entry) {
      String right = "maintain(?: with grant option)?";
      return entry
          .attribute(Facet.PRIVILEGES.label())
          .map(rights -> rights.replaceAll(", " + right, "").replaceAll(right + ", ", ""));
    }
  },
  SUBSCRIPTION_STREAMING(18, 18, "since 18 a subscription streams in parallel by default") {
    @Override
    boolean explains(Entry expected, Entry actual, String attribute) {
      return expected.kind() == Kind.SUBSCRIPTION && attribute.equals("streaming");
    }
  };

  private final int first;
  private final int last;
  private final String reason;

  /** From the first to the last major each differs in this from the one before it. */
  MajorDifference(int first, int last, String reason) {
    this.first = first;
    this.last = last;
    this.reason = reason;
  }

  /** Those between servers of two majors, whichever is the newer one. */
  static Stream<MajorDifference> between(int one, int other) {
    int older = Math.min(one, other);
    int newer = Math.max(one, other);
    return Stream.of(values()).filter(it -> older < it.last && it.first <= newer);
  }

  /** Whether these values of an attribute can come from one migration, or from an upgrade. */
  abstract boolean explains(Entry expected, Entry actual, String attribute);

  /** Why, in words without a full stop. */
  String reason() {
    return reason;
  }
}
