package io.plumbline.deploy.plan;

import io.plumbline.check.Outcome;

/** Whether a deploy may go on. */
public enum Decision {
  /** It was seen to work, and to leave what the build expects. */
  MAY_GO_ON("may go on", Outcome.IN_SYNC),
  /** Something is missing for saying so. */
  CANNOT_PROVE("cannot prove", Outcome.NOT_COMPARABLE),
  /** It was seen to go wrong. */
  REFUSED("refused", Outcome.DRIFTED);

  private final String words;
  private final Outcome outcome;

  Decision(String words, Outcome outcome) {
    this.words = words;
    this.outcome = outcome;
  }

  /** The decision in words for people. */
  public String words() {
    return words;
  }

  /** The outcome of a command that ends with this decision. */
  public Outcome outcome() {
    return outcome;
  }
}
