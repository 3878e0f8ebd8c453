package io.plumbline.deploy.rows;

import io.plumbline.deploy.rows.ColumnType.Typed;
import io.plumbline.deploy.rows.SeedTable.Column;
import io.plumbline.deploy.rows.SeedTable.Rule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that a column may have by its type and by the rules on it alone. */
final class Candidates {

  private final Trial trial;
  private final TypeValues values;
  private final RuleHints hints;
  private final Map<Typed, List<String>> plain = new HashMap<>();

  Candidates(Trial trial, TypeValues values) {
    this.trial = trial;
    this.values = values;
    this.hints = new RuleHints(values);
  }

  /** Without NULL, the best first; what the rules speak of comes before the rest. */
  List<String> of(SeedTable table, Column column) throws SQLException {
    List<String> expressions = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (Rule rule : table.rules()) {
      if (rule.columns().contains(column.name())) {
        expressions.add(rule.expression());
        if (rule.columns().size() == 1) {
          own.add(rule.expression());
        }
      }
    }
    Set<String> found = new LinkedHashSet<>();
    if (!expressions.isEmpty()) {
      found.addAll(valid(hints.of(column.type(), expressions)));
    }
    found.addAll(plain(column.type()));
    return own.isEmpty() ? List.copyOf(found) : obeying(own, column, List.copyOf(found));
  }

  /** The value of a key that a row of another table has. */
  String cast(Column column, String text) {
    return values.cast(column.type(), text);
  }

  private List<String> plain(Typed type) throws SQLException {
    List<String> known = plain.get(type);
    if (known == null) {
      List<String> all = new ArrayList<>(ofDomainRules(type));
      all.addAll(values.of(type));
      known = valid(all);
      plain.put(type, known);
    }
    return known;
  }

  /** What the checks of a domain speak of. */
  private List<String> ofDomainRules(Typed type) throws SQLException {
    List<String> expressions = new ArrayList<>();
    trial
        .ask(
            """
            with recursive domain(oid, base) as (
              select oid, typbasetype from pg_catalog.pg_type where oid = %s and typtype = 'd'
              union all
              select t.oid, t.typbasetype
              from domain join pg_catalog.pg_type t on t.oid = domain.base and t.typtype = 'd')
            select pg_catalog.pg_get_constraintdef(c.oid)
            from pg_catalog.pg_constraint c join domain on domain.oid = c.contypid
            """
                .formatted(type.oid()))
        .orElse(List.of())
        .forEach(row -> expressions.add(row.get(0)));
    return expressions.isEmpty() ? List.of() : hints.of(type, expressions);
  }

  private List<String> valid(List<String> expressions) throws SQLException {
    if (expressions.isEmpty() || trial.run("select " + String.join(", ", expressions)).isEmpty()) {
      return expressions;
    }
    List<String> valid = new ArrayList<>();
    for (String expression : expressions) {
      if (trial.run("select " + expression).isEmpty()) {
        valid.add(expression);
      }
    }
    return valid;
  }

  private List<String> obeying(List<String> rules, Column column, List<String> candidates)
      throws SQLException {
    Optional<List<List<String>>> kept =
        trial.ask(
            Combinations.query(
                List.of(
                    new Combinations.Source(
                        List.of(column.name()), candidates.stream().map(List::of).toList())),
                rules));
    return kept.<List<String>>map(
            rows -> rows.stream().map(row -> candidates.get(Integer.parseInt(row.get(0)))).toList())
        .orElse(candidates);
  }

  /** NULL as a value of the column. */
  static String ofNull(Column column) {
    return "null::" + column.type().name();
  }
}
