package io.plumbline.deploy.idempotence;

import io.plumbline.deploy.observe.StatementError;
import java.util.List;
import java.util.Optional;

/**
 * How a run of one migration went.
 *
 * @param statements the statements that were begun
 * @param isOutsideTransaction whether each stands when it is done
 * @param failure why it did not end, empty where it did
 */
record ScriptRun(
    List<ScriptStatement> statements,
    boolean isOutsideTransaction,
    Optional<StatementError> failure) {

  ScriptRun {
    statements = List.copyOf(statements);
  }

  /** The statement at which it failed, where it was one. */
  Optional<ScriptStatement> last() {
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(statements.get(statements.size() - 1));
  }
}
