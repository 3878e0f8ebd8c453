package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.lock.SchemaLock;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares the schema after a deploy with those of the releases that still run.
 *
 * @param request names the releases
 * @param major the major of the server
 * @param reader reads the schema after the deploy in another scope than the build's
 */
record ReleaseComparison(PlanRequest request, int major, Reader reader) {

  /** Reads a schema in a scope. */
  interface Reader {
    Catalog read(Scope scope) throws SQLException;
  }

  ReleaseComparison {
    requireNonNull(request, "request is null");
    requireNonNull(reader, "reader is null");
  }

  /** What the schema, as it was read in the scope of the build, does to each release. */
  List<ReleaseImpact> with(Catalog end) {
    return request.releases().stream()
        .map(release -> new ReleaseImpact(release.name(), compare(release.lock(), end)))
        .toList();
  }

  /** A release may have been built in another scope, and then other parts of the schema count. */
  private Comparison compare(SchemaLock release, Catalog end) {
    Scope scope = release.scope();
    try {
      return Comparison.of(
          release, scope.equals(request.build().scope()) ? end : reader.read(scope), major);
    } catch (SQLException e) {
      return new Comparison(
          List.of(),
          List.of(
              "the schema cannot be read in the scope of this release: "
                  + CouldNotCheck.because(e).reason()));
    }
  }
}
