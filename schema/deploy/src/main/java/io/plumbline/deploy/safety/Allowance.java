package io.plumbline.deploy.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment in a migration that allows a finding of the statement after it:
 *
 * <pre>{@code
 * -- plumbline:allow add-check-scans because the table has been empty since 2019
 * }</pre>
 *
 * @param line the line of the comment, from 1
 * @param rule the id of the rule
 * @param reason why, blank where none is given
 */
public record Allowance(int line, String rule, String reason) {

  /** Allows a whole migration not to be idempotent, wherever in its file the comment stands. */
  public static final String NOT_IDEMPOTENT = "not-idempotent";

  /** Allows a whole migration to fail on rows that no application writes. */
  public static final String FAILS_ON_ROWS = "fails-on-rows";

  private static final Set<String> OF_SCRIPTS = Set.of(NOT_IDEMPOTENT, FAILS_ON_ROWS);

  private static final Pattern FORM =
      Pattern.compile("\\s*--\\s*plumbline:allow\\b\\s*(\\S*)\\s*(?:because\\b\\s*(.*))?.*");

  /** The comments in the text of a migration, by line. */
  public static List<Allowance> in(String text) {
    List<Allowance> allowances = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = FORM.matcher(lines[i]);
      if (comment.matches()) {
        String reason = comment.group(2) == null ? "" : comment.group(2).strip();
        allowances.add(new Allowance(i + 1, comment.group(1), reason));
      }
    }
    return allowances;
  }

  /** Whether it speaks of a whole migration, which no plan judges. */
  boolean isOfScript() {
    return OF_SCRIPTS.contains(rule);
  }

  /** Whether it says why; without, nothing is allowed. */
  public boolean hasReason() {
    return !reason.isEmpty();
  }
}
