package io.plumbline.deploy.idempotence;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.safety.Allowance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What running one migration again did.
 *
 * @param script the name of its file or class
 * @param findings what it should not do, by statement; none where it is idempotent
 * @param refusal why the second run failed and left nothing, empty where it did not
 * @param allowance the comment in its text that allows it not to be idempotent
 */
public record CheckedScript(
    String script,
    List<IdempotenceFinding> findings,
    Optional<StatementError> refusal,
    Optional<Allowance> allowance) {

  public CheckedScript {
    requireNonNull(script, "script is null");
    findings =
        findings.stream()
            .sorted(
                Comparator.comparingInt(
                    it -> it.statement().map(ScriptStatement::number).orElse(0)))
            .toList();
    requireNonNull(refusal, "refusal is null");
    requireNonNull(allowance, "allowance is null");
  }

  /** Whether it is idempotent, or is allowed with a reason not to be. */
  public boolean isFine() {
    return findings.isEmpty() || allowance.filter(Allowance::hasReason).isPresent();
  }

  /** What is wrong with its comment, empty where nothing is. */
  Optional<String> problemOfAllowance() {
    return allowance.flatMap(
        it ->
            !it.hasReason()
                ? Optional.of("the comment gives no reason and allows nothing: write because …")
                : findings.isEmpty()
                    ? Optional.of("the comment allows what the migration does not do; take it out")
                    : Optional.empty());
  }
}
