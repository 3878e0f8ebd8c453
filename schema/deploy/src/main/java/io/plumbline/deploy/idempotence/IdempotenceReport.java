package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.observe.ShownSql;
import io.plumbline.deploy.safety.Allowance;
import io.plumbline.diff.Excerpt;
import java.util.List;

/**
 * Which migrations can be run again.
 *
 * @param scripts the migrations that were checked, in order
 * @param released those that were not, as they had been released before
 * @param notSeeded the tables that had no row while migrations were run again, with the reason
 */
public record IdempotenceReport(
    List<CheckedScript> scripts, List<String> released, List<String> notSeeded) {

  public IdempotenceReport {
    scripts = List.copyOf(scripts);
    released = List.copyOf(released);
    notSeeded = List.copyOf(notSeeded);
  }

  /** Whether each is idempotent, or is allowed not to be. */
  public boolean isFine() {
    return scripts.stream().allMatch(CheckedScript::isFine);
  }

  /** The report for people; several lines, each ended by a newline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    long wrong = scripts.stream().filter(it -> !it.isFine()).count();
    text.append("idempotence: ")
        .append(
            wrong == 0
                ? "%1$d of %1$d migrations ran twice without harm".formatted(scripts.size())
                : "%d of %d migrations cannot be run again without harm"
                    .formatted(wrong, scripts.size()))
        .append('\n');
    scripts.forEach(script -> append(text, script));
    notSeeded.forEach(
        it -> text.append("not checked with a row: ").append(Escapes.visible(it)).append('\n'));
    if (!released.isEmpty()) {
      text.append("not checked, as released: ").append(String.join(", ", released)).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, CheckedScript script) {
    boolean isQuiet =
        script.findings().isEmpty() && script.refusal().isEmpty() && script.allowance().isEmpty();
    if (isQuiet) {
      return;
    }
    text.append('\n').append(script.script()).append('\n');
    if (script.isFine()) {
      script
          .allowance()
          .filter(it -> !script.findings().isEmpty())
          .ifPresent(it -> line(text, "allowed: " + it.reason()));
    }
    script.findings().forEach(finding -> append(text, finding));
    script
        .refusal()
        .ifPresent(it -> line(text, "fine: the second run fails and leaves nothing behind: " + it));
    script
        .problemOfAllowance()
        .ifPresent(
            it ->
                line(
                    text,
                    "line %d: -- plumbline:allow %s: %s"
                        .formatted(
                            script.allowance().map(Allowance::line).orElse(0),
                            Allowance.NOT_IDEMPOTENT,
                            it)));
  }

  private static void append(StringBuilder text, IdempotenceFinding finding) {
    finding
        .statement()
        .ifPresent(
            it -> {
              String sql = ShownSql.of(it.sql());
              line(text, "line %d: %s".formatted(it.line(), Excerpt.of(sql, sql)));
            });
    line(text, "  run again: " + finding.what());
    line(text, "  idempotent: " + finding.way());
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(Escapes.visible(line)).append('\n');
  }
}
