package io.plumbline.deploy.rows;

import io.plumbline.deploy.rows.ColumnType.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Values that the text of a rule speaks of, or that lie beside them. */
final class RuleHints {

  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])\\d+(?:\\.\\d+)?(?![\\w.'])");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
  private static final Pattern MATCHES = Pattern.compile("(?<!!)~");
  private static final Pattern LIKE = Pattern.compile("~~");

  private static final int LONGEST = 2000;

  private final TypeValues values;

  RuleHints(TypeValues values) {
    this.values = values;
  }

  /** Values for a column of this type. */
  List<String> of(Typed type, List<String> expressions) {
    Set<String> hints = new LinkedHashSet<>();
    for (String expression : expressions) {
      List<String> texts =
          TEXT.matcher(expression).results().map(it -> it.group(1).replace("''", "'")).toList();
      List<BigDecimal> numbers = new ArrayList<>();
      NUMBER
          .matcher(TEXT.matcher(expression).replaceAll("''"))
          .results()
          .map(MatchResult::group)
          .map(BigDecimal::new)
          .forEach(numbers::add);
      add(hints, type, expression, texts, numbers);
    }
    return List.copyOf(hints);
  }

  private void add(
      Set<String> hints,
      Typed type,
      String expression,
      List<String> texts,
      List<BigDecimal> numbers) {
    switch (values.category(type)) {
      case 'N' -> {
        List<BigDecimal> all = new ArrayList<>(numbers);
        texts.stream()
            .filter(it -> it.matches("-?\\d+(\\.\\d+)?"))
            .map(BigDecimal::new)
            .forEach(all::add);
        for (BigDecimal number : all) {
          hints.add(values.cast(type, number.toPlainString()));
          hints.add(values.cast(type, number.add(BigDecimal.ONE).toPlainString()));
          hints.add(values.cast(type, number.subtract(BigDecimal.ONE).toPlainString()));
        }
      }
      case 'S', 'U' -> addTexts(hints, type, expression, texts, numbers);
      case 'D', 'T' -> {
        for (String text : texts) {
          hints.add(values.cast(type, text));
          if (DAY.matcher(text).matches()) {
            hints.add(
                "(%s + '1 day'::interval)::%s".formatted(values.cast(type, text), type.name()));
            hints.add(
                "(%s - '1 day'::interval)::%s".formatted(values.cast(type, text), type.name()));
          }
        }
      }
      case 'A' -> {
        texts.forEach(text -> hints.add(values.cast(type, text)));
        hints.add("'{}'::" + type.name());
        for (String text : texts) {
          hints.add(
              "array[%s]::%s".formatted(values.cast(values.element(type), text), type.name()));
        }
        for (BigDecimal number : numbers) {
          if (number.scale() == 0 && number.intValue() > 1 && number.intValue() <= 12) {
            List<String> elements = values.of(values.element(type));
            hints.add(
                "array[%s]::%s"
                    .formatted(
                        String.join(
                            ", ",
                            elements.subList(0, Math.min(elements.size(), number.intValue()))),
                        type.name()));
          }
        }
      }
      default -> texts.forEach(text -> hints.add(values.cast(type, text)));
    }
  }

  private void addTexts(
      Set<String> hints,
      Typed type,
      String expression,
      List<String> texts,
      List<BigDecimal> numbers) {
    boolean hasPattern = MATCHES.matcher(expression).find();
    for (String text : texts) {
      if (hasPattern) {
        RegexExamples.of(text).forEach(example -> hints.add(values.cast(type, example)));
      }
      if (LIKE.matcher(expression).find()) {
        hints.add(values.cast(type, text.replace("%", "").replace('_', 'a')));
      }
      hints.add(values.cast(type, text));
      hints.add(values.cast(type, "{\"" + text.replace("\"", "") + "\": 1}"));
    }
    for (BigDecimal number : numbers) {
      if (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0) {
        int length = number.intValue();
        for (String letter : List.of("a", "A", "1")) {
          hints.add(values.cast(type, letter.repeat(length)));
        }
      }
    }
  }
}
