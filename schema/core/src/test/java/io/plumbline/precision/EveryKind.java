package io.plumbline.precision;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Judge;
import io.plumbline.lock.SchemaLock;
import io.plumbline.mutation.Playground;
import io.plumbline.testing.Fixtures;
import java.util.EnumSet;
import java.util.List;

/** A schema with at least one object of every kind, and what its comparison finds. */
final class EveryKind {

  static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  private EveryKind() {}

  /** The SQL that makes it on a server of this major. */
  static String sql(Naming naming, int major) {
    // As one text, so that a name stands for the same in all of it.
    String sql = Fixtures.read("precision/roles.sql") + Fixtures.read("precision/every_kind.sql");
    return naming.in(sql + (major < 15 ? "" : Fixtures.read("precision/every_kind-15.sql")));
  }

  /** Makes the roles in it, which no dump has, as they belong to the cluster. */
  static void makeRoles(Naming naming, Playground playground) {
    playground.run(naming.in(Fixtures.read("precision/roles.sql")), naming + ", roles");
  }

  /** The differences in words; what is not comparable is none. */
  static List<String> differences(SchemaLock expected, LiveSchema actual) {
    SchemaDiff diff = SchemaDiff.between(expected, actual.catalog(), actual.server().major());
    return Judge.judge(diff, expected.catalog(), actual.catalog()).stream()
        .map(Finding::describe)
        .toList();
  }
}
