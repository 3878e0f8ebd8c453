package io.plumbline.accepted;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import java.util.Locale;

/**
 * An entry of the accepted drift that does not hold. It accepts nothing.
 *
 * @param source the file
 * @param acceptance the entry
 * @param flaw what is wrong with it
 * @param reason in which way, one sentence without a full stop
 * @param nextStep what to do, likewise
 */
public record AcceptanceProblem(
    String source, Acceptance acceptance, Flaw flaw, String reason, String nextStep) {

  /** What can be wrong with an entry. */
  public enum Flaw {
    /** The object differs in another way by now. */
    STALE,
    /** The last day is past. */
    EXPIRED,
    /** Nothing differs there. */
    UNUSED,
    /** It would accept more than one difference. */
    WIDE,
    /** Statements of the build fail, which no entry can change. */
    BREAKING
  }

  public AcceptanceProblem {
    requireNonNull(source, "source is null");
    requireNonNull(acceptance, "acceptance is null");
    requireNonNull(flaw, "flaw is null");
    reason = Escapes.visible(requireNonNull(reason, "reason is null"));
    nextStep = Escapes.visible(requireNonNull(nextStep, "nextStep is null"));
  }

  /** Where the entry stands, and what is wrong with it. */
  public String describe() {
    return Escapes.visible(
        "%s line %s, %s%s: %s: %s"
            .formatted(
                source,
                acceptance.line(),
                acceptance.object(),
                acceptance.attribute().map(it -> " " + it).orElse(""),
                flaw.name().toLowerCase(Locale.ROOT),
                reason));
  }

  @Override
  public String toString() {
    return describe() + "; " + nextStep;
  }
}
