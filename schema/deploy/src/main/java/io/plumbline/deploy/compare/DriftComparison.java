package io.plumbline.deploy.compare;

import io.plumbline.catalog.Scope;
import io.plumbline.catalog.UnsupportedServerException;
import io.plumbline.check.Allowance;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.NotComparable;
import io.plumbline.check.Verdict;
import io.plumbline.history.History;
import io.plumbline.lock.SchemaLock;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compares any two sides. */
public final class DriftComparison {

  private DriftComparison() {}

  /**
   * How the actual side stands to the expected one.
   *
   * @param scope the scope where neither side has one of its own
   * @param allowance what the actual side is allowed to differ in
   */
  public static CheckResult between(Side expected, Side actual, Scope scope, Allowance allowance) {
    Optional<Scope> one = expected.fixedScope();
    Optional<Scope> other = actual.fixedScope();
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      return new NotComparable(
          "%s and %s hold different parts of a schema; build both locks with the same scope"
              .formatted(expected.words(), actual.words()));
    }
    Scope common = one.or(() -> other).orElse(scope);
    Reading lock = read(expected, common);
    if (lock.failure().isPresent()) {
      return lock.failure().get();
    }
    Reading live = read(actual, common.withRules(allowance.rules()));
    return live.failure()
        .orElseGet(
            () ->
                verdict(
                    lock.side().orElseThrow().lock().within(allowance.rules()),
                    live.side().orElseThrow().schema(),
                    allowance));
  }

  private static CheckResult verdict(SchemaLock expected, LiveSchema actual, Allowance allowance) {
    boolean isWithoutFlyway = expected.migrations().isEmpty() && actual.history().isEmpty();
    return Verdict.of(
        expected,
        isWithoutFlyway
            ? new LiveSchema(
                actual.server(),
                actual.scope(),
                actual.selection(),
                actual.unmatched(),
                actual.unread(),
                Optional.of(new History(List.of())))
            : actual,
        allowance);
  }

  /** What was read of a side, or why nothing was. */
  private record Reading(Optional<ReadSide> side, Optional<CheckResult> failure) {}

  private static Reading read(Side side, Scope scope) {
    try {
      return new Reading(Optional.of(side.read(scope)), Optional.empty());
    } catch (UnsupportedServerException e) {
      return failed(new NotComparable(side.words() + ": " + e.getMessage()));
    } catch (UnbuiltSchemaException e) {
      return failed(
          new CouldNotCheck(
              side.words() + ": " + e.getMessage(), "mend the migration, then compare again"));
    } catch (SQLException e) {
      CouldNotCheck cause = CouldNotCheck.because(e);
      return failed(new CouldNotCheck(side.words() + ": " + cause.reason(), cause.nextStep()));
    }
  }

  private static Reading failed(CheckResult failure) {
    return new Reading(Optional.empty(), Optional.of(failure));
  }
}
