package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One rule of a scope, such as {@code exclude table public.report_*}.
 *
 * @param form what the rule does with the objects
 * @param pattern which objects
 * @param preset the label of the preset that the rule comes from, empty where it was written itself
 */
public record ScopeRule(Form form, ObjectPattern pattern, Optional<String> preset)
    implements Comparable<ScopeRule> {

  private static final Comparator<ScopeRule> ORDER =
      Comparator.comparing((ScopeRule rule) -> rule.preset.orElse(""), CodePoints::compare)
          .thenComparing(ScopeRule::form)
          .thenComparing(rule -> rule.pattern.toString(), CodePoints::compare);

  /** What a rule does with the objects of its pattern. */
  public enum Form {
    /**
     * Of the objects that the pattern speaks of only those are compared that a rule includes. It
     * speaks of one kind or, without a kind, of all names with as many parts.
     */
    INCLUDE,
    /** They are not compared, nor is what goes with them when they are dropped. */
    EXCLUDE,
    /**
     * Jobs make and drop the partitions of these tables: whatever partitions there are, each is
     * compared with its parent, and none is expected.
     */
    PARTITIONS;

    /** The word for it in a lock. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The form with this label, or empty when none has it. */
    public static Optional<Form> labelled(String label) {
      return Arrays.stream(values()).filter(form -> form.label().equals(label)).findFirst();
    }
  }

  public ScopeRule {
    requireNonNull(form, "form is null");
    requireNonNull(pattern, "pattern is null");
    requireNonNull(preset, "preset is null");
    if (form == Form.PARTITIONS && pattern.kind().isPresent()) {
      throw new IllegalArgumentException(
          "only tables have partitions: expected a name or pattern without a kind, found "
              + pattern);
    }
  }

  /**
   * The rule of this form for the objects of a pattern's text.
   *
   * @throws IllegalArgumentException when the text is no pattern, with the reason
   */
  public static ScopeRule of(Form form, String pattern) {
    return new ScopeRule(form, ObjectPattern.parse(pattern), Optional.empty());
  }

  /** The same rule as one of a preset. */
  public ScopeRule in(String presetLabel) {
    return new ScopeRule(form, pattern, Optional.of(presetLabel));
  }

  @Override
  public int compareTo(ScopeRule other) {
    return ORDER.compare(this, other);
  }

  /** The rule without its preset, such as {@code exclude schema partman}. */
  @Override
  public String toString() {
    return form.label() + " " + pattern;
  }
}
