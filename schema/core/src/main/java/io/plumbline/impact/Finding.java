package io.plumbline.impact;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.diff.Excerpt;
import java.util.Optional;

/**
 * A difference with its judgement.
 *
 * @param kind the kind of the object that differs
 * @param name the name of the object
 * @param attribute the attribute that differs, empty where the whole object is missing or extra
 * @param expected what the build was generated from, in words
 * @param actual what is live, in words
 * @param impact what the difference does to the running build
 * @param rule the id of the rule that says so
 * @param reason why, one sentence without a full stop
 * @param nextStep what to do, likewise
 */
public record Finding(
    Kind kind,
    ObjectName name,
    Optional<String> attribute,
    String expected,
    String actual,
    Impact impact,
    String rule,
    String reason,
    String nextStep) {

  public Finding {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    requireNonNull(attribute, "attribute is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    requireNonNull(impact, "impact is null");
    requireNonNull(rule, "rule is null");
    reason = Escapes.visible(requireNonNull(reason, "reason is null"));
    nextStep = Escapes.visible(requireNonNull(nextStep, "nextStep is null"));
  }

  static Finding of(Difference difference, Rule rule) {
    return new Finding(
        difference.entry().kind(),
        difference.entry().name(),
        difference.attribute().map(it -> it.attribute()),
        difference.isMissing()
            ? "present"
            : difference.isExtra() ? "absent" : difference.expectedValue(),
        difference.isMissing()
            ? "missing"
            : difference.isExtra() ? "present" : difference.actualValue(),
        rule.impact(),
        rule.id(),
        rule.reason(),
        rule.nextStep());
  }

  /** The kind and the name of the object. */
  public String object() {
    return kind.label() + " " + name;
  }

  /**
   * The difference on one line, such as {@code column public.message.agent_id: expected nullable,
   * found not null}.
   */
  public String describe() {
    // Whether a column may be null is said by the value itself.
    String subject =
        attribute.filter(it -> !it.equals("nullability")).map(it -> it + " ").orElse("");
    return Escapes.visible(
        "%s: %sexpected %s, found %s"
            .formatted(object(), subject, expectedOnOneLine(), actualOnOneLine()));
  }

  /** What the build was generated from, cut to the part that differs where it is long. */
  public String expectedOnOneLine() {
    return Excerpt.of(words(expected), words(actual));
  }

  /** What is live, cut to the part that differs where it is long. */
  public String actualOnOneLine() {
    return Excerpt.of(words(actual), words(expected));
  }

  private String words(String value) {
    return attribute.filter(kind::isList).isPresent() ? value.replace("\n", ", ") : value;
  }

  @Override
  public String toString() {
    return describe() + " (" + impact + ": " + reason + ")";
  }
}
