package io.plumbline.deploy.safety;

import java.util.ArrayList;
import java.util.List;
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
record Allowance(int line, String rule, String reason) {

  private static final Pattern FORM =
      Pattern.compile("\\s*--\\s*plumbline:allow\\b\\s*(\\S*)\\s*(?:because\\b\\s*(.*))?.*");

  static List<Allowance> in(String text) {
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

  boolean hasReason() {
    return !reason.isEmpty();
  }
}
