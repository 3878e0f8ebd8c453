package io.plumbline.deploy.idempotence;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that a migration does when it is run again, and should not.
 *
 * @param statement the statement that does it, empty where none does it alone
 * @param what the object and what becomes of it, a sentence without a full stop
 * @param way what to write instead, likewise
 */
public record IdempotenceFinding(Optional<ScriptStatement> statement, String what, String way) {

  public IdempotenceFinding {
    requireNonNull(statement, "statement is null");
    requireNonNull(what, "what is null");
    requireNonNull(way, "way is null");
  }

  static IdempotenceFinding of(Optional<ScriptStatement> statement, Effect effect) {
    return new IdempotenceFinding(statement, effect.words(), IdempotentWay.of(effect));
  }
}
