package io.plumbline.deploy.rows;

import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.rows.Combinations.Source;
import io.plumbline.deploy.rows.SeedTable.Column;
import io.plumbline.deploy.rows.SeedTable.Reference;
import io.plumbline.deploy.rows.SeedTable.Rule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what the columns of one table can hold in a row of one shape. */
final class ChoiceSearch {

  private static final int PARENTS = 20;

  private final SeedTable table;
  private final Shape shape;
  private final Candidates candidates;
  private final Trial trial;
  private final Map<String, Column> columns;

  ChoiceSearch(SeedTable table, Shape shape, Candidates candidates, Trial trial) {
    this.table = table;
    this.shape = shape;
    this.candidates = candidates;
    this.trial = trial;
    this.columns =
        table.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
  }

  /** What can be chosen, for each group of columns; keys first, then those that are free. */
  List<Choices> run() throws SQLException {
    List<Choices> choices = new ArrayList<>();
    for (Set<String> group : groups()) {
      choices.add(choices(group));
    }
    choices.sort((one, other) -> Boolean.compare(other.isReference(), one.isReference()));
    return choices;
  }

  /** Columns that a rule or a foreign key speaks of together. */
  private List<Set<String>> groups() {
    List<Set<String>> groups = new ArrayList<>();
    table.columns().forEach(column -> groups.add(new LinkedHashSet<>(Set.of(column.name()))));
    table.rules().forEach(rule -> join(groups, rule.columns()));
    table.references().forEach(reference -> join(groups, reference.columns()));
    return groups;
  }

  private static void join(List<Set<String>> groups, List<String> together) {
    Set<String> joined = new LinkedHashSet<>();
    groups.removeIf(
        group -> {
          boolean isConcerned = together.stream().anyMatch(group::contains);
          if (isConcerned) {
            joined.addAll(group);
          }
          return isConcerned;
        });
    if (!joined.isEmpty()) {
      groups.add(joined);
    }
  }

  private Choices choices(Set<String> group) throws SQLException {
    List<Reference> references =
        table.references().stream().filter(it -> group.containsAll(it.columns())).toList();
    List<Rule> rules =
        table.rules().stream()
            .filter(it -> !it.columns().isEmpty() && group.containsAll(it.columns()))
            .toList();
    if (references.isEmpty() && rules.isEmpty()) {
      Column column = columns.get(group.iterator().next());
      return new Choices(List.of(column.name()), withDefault(column), false);
    }
    List<Source> sources = new ArrayList<>();
    List<String> conditions = new ArrayList<>(rules.stream().map(Rule::expression).toList());
    Set<String> settled = new HashSet<>();
    for (Reference reference : references) {
      List<List<String>> tuples = tuples(reference);
      if (reference.columns().stream().noneMatch(settled::contains)) {
        sources.add(new Source(reference.columns(), tuples));
        settled.addAll(reference.columns());
      } else if (!tuples.isEmpty()) {
        conditions.add(isOneOf(reference, tuples));
      }
    }
    for (String name : group) {
      if (!settled.contains(name)) {
        sources.add(
            new Source(List.of(name), withNull(columns.get(name)).stream().map(List::of).toList()));
      }
    }
    return new Choices(
        sources.stream().flatMap(it -> it.columns().stream()).toList(),
        Combinations.of(sources, conditions, trial),
        !references.isEmpty());
  }

  private static String isOneOf(Reference reference, List<List<String>> tuples) {
    String names =
        reference.columns().stream().map(Quoted::identifier).collect(Collectors.joining(", "));
    return "(%s) in (%s)"
        .formatted(
            names,
            tuples.stream()
                .map(it -> "(" + String.join(", ", it) + ")")
                .collect(Collectors.joining(", ")));
  }

  private List<List<String>> withDefault(Column column) throws SQLException {
    List<String> values = new ArrayList<>(withNull(column));
    if (column.isFilled()) {
      values.add(shape == Shape.SPARSE && !column.isRequired() ? 1 : 0, Choices.DEFAULT);
    }
    return values.stream().map(List::of).toList();
  }

  private List<String> withNull(Column column) throws SQLException {
    List<String> values = new ArrayList<>(candidates.of(table, column));
    if (!column.isRequired()) {
      values.add(shape == Shape.SPARSE ? 0 : values.size(), Candidates.ofNull(column));
    }
    return values;
  }

  /** The keys of the rows that there are; without any, made-up ones that the server may refuse. */
  private List<List<String>> tuples(Reference reference) throws SQLException {
    List<Column> referring = reference.columns().stream().map(columns::get).toList();
    List<List<String>> tuples = new ArrayList<>();
    for (List<String> row : parents(reference)) {
      List<String> tuple = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        tuple.add(candidates.cast(referring.get(i), row.get(i)));
      }
      tuples.add(tuple);
    }
    boolean isOptional = referring.stream().anyMatch(it -> !it.isRequired());
    if (tuples.isEmpty() && !isOptional) {
      return madeUp(referring);
    }
    if (isOptional) {
      List<String> none = new ArrayList<>();
      for (Column column : referring) {
        none.add(
            column.isRequired() ? candidates.of(table, column).get(0) : Candidates.ofNull(column));
      }
      tuples.add(shape == Shape.SPARSE ? 0 : tuples.size(), none);
    }
    return tuples;
  }

  private List<List<String>> parents(Reference reference) throws SQLException {
    String names =
        reference.referred().stream().map(Quoted::identifier).collect(Collectors.joining(", "));
    String texts =
        reference.referred().stream()
            .map(it -> Quoted.identifier(it) + "::text")
            .collect(Collectors.joining(", "));
    return trial
        .ask(
            "select %s from %s where num_nulls(%s) = 0 order by %s limit %d"
                .formatted(texts, Quoted.name(reference.table()), names, names, PARENTS))
        .orElse(List.of());
  }

  private List<List<String>> madeUp(List<Column> referring) throws SQLException {
    List<List<String>> tuples = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    for (Column column : referring) {
      values.add(candidates.of(table, column));
    }
    int size = values.stream().mapToInt(List::size).min().orElse(0);
    for (int i = 0; i < size; i++) {
      int number = i;
      tuples.add(values.stream().map(it -> it.get(number)).toList());
    }
    return tuples;
  }
}
