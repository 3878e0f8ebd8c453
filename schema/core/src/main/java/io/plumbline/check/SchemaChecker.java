package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.UnsupportedServerException;
import io.plumbline.lock.SchemaLock;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Compares live databases with the schema that a build was generated from.
 *
 * <pre>{@code
 * SchemaChecker checker = new SchemaChecker(SchemaLock.parse(text), ReadLimits.DEFAULT);
 * CheckResult result = checker.check(dataSource);
 * System.exit(result.outcome().exitCode());
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SchemaChecker {

  private final SchemaLock expected;
  private final ReadLimits limits;

  /** A checker for builds with this lock. */
  public SchemaChecker(SchemaLock expected, ReadLimits limits) {
    this.expected = requireNonNull(expected, "expected is null");
    this.limits = requireNonNull(limits, "limits is null");
  }

  /** The lock that databases are compared with. */
  public SchemaLock expected() {
    return expected;
  }

  /** How long a check may take before the server ends it. */
  public ReadLimits limits() {
    return limits;
  }

  /** Checks a database by a connection of its own. */
  public CheckResult check(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return check(connection);
    } catch (SQLException e) {
      return CouldNotCheck.connecting(e);
    }
  }

  /** Checks the database of an idle connection, which is left as it was. */
  public CheckResult check(Connection connection) {
    try {
      return Verdict.of(expected, LiveSchema.readPermitted(connection, expected.scope(), limits));
    } catch (UnsupportedServerException e) {
      return new NotComparable(e.getMessage());
    } catch (SQLException e) {
      return CouldNotCheck.because(e);
    }
  }
}
