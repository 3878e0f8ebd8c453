package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

/**
 * Why a deploy may not go on.
 *
 * @param decision what follows from it, never {@link Decision#MAY_GO_ON}
 * @param text what was expected, what was found and what to do, without a full stop
 */
public record Reason(Decision decision, String text) {

  public Reason {
    requireNonNull(decision, "decision is null");
    requireNonNull(text, "text is null");
    if (decision == Decision.MAY_GO_ON) {
      throw new IllegalArgumentException("nothing needs a reason to go on");
    }
  }

  static Reason refused(String text) {
    return new Reason(Decision.REFUSED, text);
  }

  static Reason cannotProve(String text) {
    return new Reason(Decision.CANNOT_PROVE, text);
  }

  @Override
  public String toString() {
    return decision.words() + ": " + text;
  }
}
