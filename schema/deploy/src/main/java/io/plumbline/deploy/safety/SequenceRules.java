package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.LATER;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sequences that begin anew. What setval does to a sequence depends on the numbers that the target
 * has given, which a throwaway database does not know: no rule speaks of it.
 */
final class SequenceRules {

  /** Another CACHE or INCREMENT writes the state of a sequence anew, too, and keeps its number. */
  private static final Pattern RESTART = Pattern.compile("(?i)\\brestart\\b");

  static final List<SafetyRule> RULES =
      List.of(
          rule("sequence-restarts", LATER)
              .when(SequenceRules::restarted)
              .means(
                  "{relation} begins anew and gives numbers that it has given before",
                  "Where rows have kept their numbers, inserts fail on the key (23505) until the"
                      + " sequence has passed them. Where the rows are gone, logs, caches and other"
                      + " systems that know a number take the new row for the old one. The"
                      + " throwaway database has given none, and cannot show it.",
                  SequenceRules::behindTheLargest));

  private SequenceRules() {}

  private static Stream<Subject> restarted(Scene scene) {
    return RESTART.matcher(scene.statement().sql()).find()
        ? scene.statement().rewrittenSequences().stream().sorted().map(Subject::of)
        : Stream.empty();
  }

  private static String behindTheLargest(Subject subject) {
    String leave = "-- leave the sequence as it is: numbers cost nothing";
    return column(subject)
        .map(
            column ->
                """
                %s; where it is behind its
                -- column, this puts it after the largest value and never back
                select setval(%s, greatest(
                  (select max(%s) from %s), (select last_value from %s)));"""
                    .formatted(
                        leave,
                        Quoted.text(subject.table()),
                        SqlNames.of(column.simpleName()),
                        SqlNames.of(column.owner().orElseThrow()),
                        subject.table()))
        .orElse(leave);
  }

  private static Optional<ObjectName> column(Subject subject) {
    return subject
        .scene()
        .before(Kind.SEQUENCE, subject.relations().get(0))
        .flatMap(it -> it.nameIn("identity of").or(() -> it.nameIn("owned by")));
  }
}
