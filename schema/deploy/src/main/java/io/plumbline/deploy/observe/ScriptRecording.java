package io.plumbline.deploy.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of one migration while it runs. */
final class ScriptRecording {

  private final String script;
  private final Optional<String> text;
  private final String searchPath;
  private final StatementLines lines;
  private final List<ScriptObservation.Order> orders = new ArrayList<>();
  private final List<StatementObservation> statements = new ArrayList<>();

  ScriptRecording(
      String script, Optional<String> text, String searchPath, Map<String, String> placeholders) {
    this.script = script;
    this.text = text;
    this.searchPath = searchPath;
    this.lines = new StatementLines(text.orElse(""), placeholders);
  }

  /** Whether the migration is written in Java. */
  boolean isOfCode() {
    return text.isEmpty();
  }

  int lineOf(String sql) {
    return lines.next(sql);
  }

  void addOrder(int line, String sql) {
    orders.add(new ScriptObservation.Order(line, sql));
  }

  void add(StatementObservation statement) {
    statements.add(statement);
  }

  ScriptObservation finish() {
    return new ScriptObservation(
        script,
        text,
        searchPath,
        orders,
        statements,
        statements.stream().flatMap(statement -> statement.error().stream()).findFirst());
  }
}
