package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one migration did.
 *
 * @param script the name of its file or class
 * @param text its text, empty for a migration in Java
 * @param statements its statements in the order in which they ran, but for those that only set
 *     something for the session
 * @param failure why it did not end, empty where it did
 */
public record ScriptObservation(
    String script,
    Optional<String> text,
    List<StatementObservation> statements,
    Optional<StatementError> failure) {

  public ScriptObservation {
    requireNonNull(script, "script is null");
    requireNonNull(text, "text is null");
    statements = List.copyOf(statements);
    requireNonNull(failure, "failure is null");
  }

  /** How long its statements took together on the throwaway database. */
  public Duration duration() {
    return statements.stream()
        .map(StatementObservation::duration)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
