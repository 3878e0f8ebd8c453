package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Outcome;
import java.util.List;

/**
 * How the transaction on the target ended, or why there was none.
 *
 * @param ending how
 * @param reasons why, one sentence each without a full stop; none where all ran
 */
public record Trial(Ending ending, List<String> reasons) {

  /** How the transaction ended. */
  public enum Ending {
    /** All that is pending ran, and was rolled back. */
    REHEARSED("rehearsed", Outcome.IN_SYNC),
    /** Nothing is pending. */
    NOTHING_PENDING("nothing to rehearse", Outcome.IN_SYNC),
    /** It would hurt, or cannot be in one transaction: nothing is said of the migration itself. */
    NOT_REHEARSABLE("not rehearsable", Outcome.NOT_COMPARABLE),
    /** Others were at work, or it took too long. */
    COULD_NOT_REHEARSE("could not rehearse", Outcome.COULD_NOT_CHECK),
    /** The plan or the target speaks against the deploy. */
    REFUSED("refused", Outcome.DRIFTED),
    /** A statement failed that would fail in the deploy, too. */
    FAILED("failed", Outcome.DRIFTED);

    private final String words;
    private final Outcome outcome;

    Ending(String words, Outcome outcome) {
      this.words = words;
      this.outcome = outcome;
    }

    /** The ending in words for people. */
    public String words() {
      return words;
    }

    /** The outcome of a command that ends so. */
    public Outcome outcome() {
      return outcome;
    }
  }

  public Trial {
    requireNonNull(ending, "ending is null");
    reasons = List.copyOf(reasons);
  }

  static Trial of(Ending ending, String... reasons) {
    return new Trial(ending, List.of(reasons));
  }
}
