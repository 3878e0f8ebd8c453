package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How the transaction on the target ended, or why there was none.
 *
 * @param ending how
 * @param reasons why, one sentence each without a full stop; none where all ran
 * @param place the statement that failed, empty where none did
 */
public record Trial(Ending ending, List<String> reasons, Optional<Place> place) {

  /**
   * Where a statement stands.
   *
   * @param script its migration, as Flyway's history names it
   * @param line the line on which it begins, from 1
   */
  public record Place(String script, int line) {
    public Place {
      requireNonNull(script, "script is null");
    }

    @Override
    public String toString() {
      return script + ":" + line;
    }
  }

  /** How the transaction ended. */
  public enum Ending {
    /** All that is pending ran, and was rolled back. */
    REHEARSED("rehearsed and rolled back", Outcome.IN_SYNC),
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
    requireNonNull(place, "place is null");
  }

  static Trial of(Ending ending, String... reasons) {
    return of(ending, List.of(reasons));
  }

  static Trial of(Ending ending, List<String> reasons) {
    return new Trial(ending, reasons, Optional.empty());
  }

  Trial at(Optional<Place> statement) {
    return new Trial(ending, reasons, statement);
  }

  /** It in one line: how it ended, and the first reason for that. */
  public String summary() {
    return reasons.isEmpty() ? ending.words() : ending.words() + ": " + reasons.get(0);
  }
}
