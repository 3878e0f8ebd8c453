package io.plumbline.deploy.migrate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index that a script builds concurrently.
 *
 * @param schema the schema of its table and so its own, empty where the search path decides
 * @param name its name without quotes
 * @param toleratesExisting whether the statement passes where there is one of this name
 */
record ConcurrentIndex(Optional<String> schema, String name, boolean toleratesExisting) {

  /** A quoted name, or what holds no name: comments and strings. */
  private static final Pattern QUOTED_OR_IDLE =
      Pattern.compile(
          "(\"[^\"]*+\")|--[^\n]*+|/\\*.*?\\*/|'[^']*+'|(\\$\\w*\\$).*?\\2", Pattern.DOTALL);

  private static final String IDENTIFIER = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  private static final Pattern BUILD =
      Pattern.compile(
          "\\bcreate\\s+(?:unique\\s+)?index\\s+concurrently\\s+(if\\s+not\\s+exists\\s+)?"
              + IDENTIFIER
              + "\\s+on\\s+(?:only\\s+)?(?:"
              + IDENTIFIER
              + "\\s*\\.)?",
          Pattern.CASE_INSENSITIVE);

  /** They wait for old transactions only; nobody who comes later waits behind them. */
  private static final Pattern PATIENT =
      Pattern.compile(
          "^\\s*(?:create\\s+(?:unique\\s+)?index|drop\\s+index"
              + "|reindex(?:\\s*\\([^)]*\\))?\\s+(?:index|table|schema|database)"
              + ")\\s+concurrently\\b",
          Pattern.CASE_INSENSITIVE);

  /** The ones in a script, in its order. */
  static List<ConcurrentIndex> in(String script) {
    return BUILD.matcher(withoutTexts(script)).results().map(ConcurrentIndex::of).toList();
  }

  /** Whether a statement works on an index concurrently. */
  static boolean isWorkedOnBy(String statement) {
    return PATIENT.matcher(withoutTexts(statement)).find();
  }

  private static String withoutTexts(String sql) {
    return QUOTED_OR_IDLE
        .matcher(sql)
        .replaceAll(part -> part.group(1) == null ? " " : Matcher.quoteReplacement(part.group(1)));
  }

  private static ConcurrentIndex of(MatchResult match) {
    return new ConcurrentIndex(
        Optional.ofNullable(match.group(3)).map(ConcurrentIndex::name),
        name(match.group(2)),
        match.group(1) != null);
  }

  private static String name(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }
}
