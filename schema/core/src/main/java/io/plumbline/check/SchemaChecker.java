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
  private final Allowance allowance;

  /** A checker for builds with this lock. */
  public SchemaChecker(SchemaLock expected, ReadLimits limits) {
    this(expected, limits, Allowance.NONE);
  }

  /** A checker for builds with this lock in an environment that may differ in something. */
  public SchemaChecker(SchemaLock expected, ReadLimits limits, Allowance allowance) {
    this.allowance = requireNonNull(allowance, "allowance is null");
    this.expected = requireNonNull(expected, "expected is null").within(allowance.rules());
    this.limits = requireNonNull(limits, "limits is null");
  }

  /** The lock that databases are compared with, without what the environment excludes. */
  public SchemaLock expected() {
    return expected;
  }

  /** How long a check may take before the server ends it. */
  public ReadLimits limits() {
    return limits;
  }

  /**
   * Whether a result can be another one by now although the database is the same: a difference was
   * accepted, and its last day is past.
   */
  public boolean isOutdated(CheckResult result) {
    return result instanceof Verdict verdict && allowance.hasExpired(verdict);
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
      LiveSchema actual = LiveSchema.readPermitted(connection, expected.scope(), limits);
      return Verdict.of(expected, actual, allowance);
    } catch (UnsupportedServerException e) {
      return new NotComparable(e.getMessage());
    } catch (SQLException e) {
      return CouldNotCheck.because(e);
    }
  }
}
