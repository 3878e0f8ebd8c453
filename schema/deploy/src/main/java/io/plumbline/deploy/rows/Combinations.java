package io.plumbline.deploy.rows;

import io.plumbline.deploy.observe.Quoted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets the server find the combinations of values that all rules allow. */
final class Combinations {

  private static final double MOST = 60_000;
  private static final int WANTED = 60;

  private Combinations() {}

  /** Columns that get their values together: one, or those of a foreign key. */
  record Source(List<String> columns, List<List<String>> tuples) {

    /** The first of them, and the last, which may be the one with NULL. */
    Source atMost(int count) {
      if (tuples.size() <= count) {
        return this;
      }
      List<List<String>> kept = new ArrayList<>(tuples.subList(0, count - 1));
      kept.add(tuples.get(tuples.size() - 1));
      return new Source(columns, kept);
    }
  }

  /** The combinations, the best first; as they come where the server cannot judge them. */
  static List<List<String>> of(List<Source> sources, List<String> rules, Trial trial)
      throws SQLException {
    int each = (int) Math.max(2, Math.min(40, Math.pow(MOST, 1.0 / sources.size())));
    List<Source> few = sources.stream().map(it -> it.atMost(each)).toList();
    if (few.stream().anyMatch(it -> it.tuples().isEmpty())) {
      return List.of();
    }
    if (few.size() == 1 && rules.isEmpty()) {
      return few.get(0).tuples();
    }
    Optional<List<List<String>>> found = trial.ask(query(few, rules));
    List<List<String>> combinations = new ArrayList<>();
    for (List<String> row : found.orElse(List.of(few.stream().map(it -> "0").toList()))) {
      List<String> combination = new ArrayList<>();
      for (int i = 0; i < few.size(); i++) {
        combination.addAll(few.get(i).tuples().get(Integer.parseInt(row.get(i))));
      }
      combinations.add(combination);
    }
    return combinations;
  }

  /** The numbers of the tuples, one column for each source. A rule that is NULL is obeyed. */
  static String query(List<Source> sources, List<String> rules) {
    String numbers =
        IntStream.range(0, sources.size())
            .mapToObj(i -> "s" + i + ".\"#\"")
            .collect(Collectors.joining(", "));
    String from =
        IntStream.range(0, sources.size())
            .mapToObj(i -> values(sources.get(i)) + " as s" + i + names(sources.get(i)))
            .collect(Collectors.joining("\ncross join "));
    String where =
        rules.stream().map(it -> "(" + it + ") is not false").collect(Collectors.joining("\nand "));
    return "select %s\nfrom %s\n%sorder by %s, %s\nlimit %d"
        .formatted(
            numbers,
            from,
            rules.isEmpty() ? "" : "where " + where + "\n",
            numbers.replace(", ", " + "),
            numbers,
            WANTED);
  }

  private static String values(Source source) {
    return IntStream.range(0, source.tuples().size())
        .mapToObj(i -> "(" + i + ", " + String.join(", ", source.tuples().get(i)) + ")")
        .collect(Collectors.joining(", ", "(values ", ")"));
  }

  private static String names(Source source) {
    return source.columns().stream()
        .map(Quoted::identifier)
        .collect(Collectors.joining(", ", "(\"#\", ", ")"));
  }
}
