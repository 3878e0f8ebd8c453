package io.plumbline.deploy.rows;

import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.rows.ColumnType.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Values of base types as SQL, the plainest first, each with a cast to the type. */
final class BaseValues {

  /** Rows that migrations have inserted may have taken the first of them. */
  private static final List<Integer> NUMBERS =
      IntStream.concat(
              IntStream.rangeClosed(1, 12), IntStream.of(97, 313, 1009, 10_007, 100_003, 1_000_003))
          .boxed()
          .toList();

  /** For types that nobody here knows; the server says which of them it takes. */
  private static final List<String> GUESSES =
      List.of(
          "a",
          "1",
          "{}",
          "[]",
          "(1,1)",
          "a=>1",
          "POINT(1 1)",
          "2024-01-01",
          "0101",
          "$",
          "1:1:",
          "pg_class",
          "int4",
          "now");

  private static final int LONGEST = 200;

  private BaseValues() {}

  /** Of a type that is not in the catalog that was read. */
  static List<String> ofUnknown(Typed typed) {
    return casts(typed, GUESSES);
  }

  /** Of a type whose values are made of no others, or that nobody here knows. */
  static List<String> of(ColumnType type, Typed typed) {
    int modifier = typed.modifier();
    return switch (type.isBuiltIn() ? type.simpleName() : "") {
      case "bool" -> casts(typed, List.of("true", "false"));
      case "int2" -> numbers(typed, 10_007, String::valueOf);
      case "int4", "int8", "float4", "float8", "oid", "money" ->
          numbers(typed, Integer.MAX_VALUE, String::valueOf);
      case "numeric" -> numerics(typed);
      case "text", "name" -> words(typed, LONGEST);
      case "varchar", "bpchar" -> words(typed, modifier < 0 ? LONGEST : modifier - 4);
      case "date" -> numbered(typed, n -> "2024-01-%02d".formatted(n));
      case "timestamp", "timestamptz" ->
          numbered(typed, n -> "2024-01-%02d 12:00:00+00".formatted(n));
      case "time", "timetz" -> numbered(typed, n -> "12:%02d:00+00".formatted(n));
      case "interval" -> numbered(typed, n -> n + " days");
      case "uuid" -> numbered(typed, n -> "00000000-0000-4000-8000-%012d".formatted(n));
      case "json", "jsonb" ->
          casts(typed, List.of("{\"n\": 1}", "{\"n\": 2}", "[1]", "{}", "[]", "\"a\"", "1"));
      case "xml" -> numbered(typed, n -> "<n>" + n + "</n>");
      case "bytea" -> numbered(typed, n -> "\\x%02d".formatted(n));
      case "inet" -> numbered(typed, n -> "10.0.0." + n);
      case "cidr" -> numbered(typed, n -> "10.0." + n + ".0/24");
      case "macaddr" -> numbered(typed, n -> "08:00:2b:01:02:%02d".formatted(n));
      case "macaddr8" -> numbered(typed, n -> "08:00:2b:01:02:03:04:%02d".formatted(n));
      case "bit" ->
          IntStream.rangeClosed(0, 12).mapToObj(n -> n + "::" + typed.name()).distinct().toList();
      case "varbit" -> numbered(typed, Integer::toBinaryString);
      case "point" -> numbered(typed, n -> "(%d,%d)".formatted(n, n));
      case "line" -> numbered(typed, n -> "{1,1,%d}".formatted(n));
      case "lseg", "path", "polygon", "box" ->
          numbered(typed, n -> "((%d,%d),(%d,%d))".formatted(n, n, n + 1, n + 1));
      case "circle" -> numbered(typed, n -> "<(%d,%d),1>".formatted(n, n));
      case "tsvector", "tsquery" -> numbered(typed, n -> "a" + n);
      case "pg_lsn" -> numbered(typed, n -> "0/" + n);
      default -> other(type, typed);
    };
  }

  private static List<String> other(ColumnType type, Typed typed) {
    List<String> guesses = new ArrayList<>();
    if (type.category() == 'S') {
      NUMBERS.forEach(n -> guesses.add("a" + n));
    }
    if (typed.modifier() > 0 && typed.modifier() <= 10_000) {
      // A vector of so many numbers.
      guesses.add("[" + "1,".repeat(typed.modifier() - 1) + "1]");
    }
    guesses.add("[1]");
    guesses.addAll(GUESSES);
    return casts(typed, guesses);
  }

  private static List<String> numerics(Typed typed) {
    int modifier = typed.modifier() - 4;
    if (modifier < 0) {
      return numbers(typed, Integer.MAX_VALUE, String::valueOf);
    }
    int precision = (modifier >> 16) & 0xffff;
    // Eleven bits with a sign, since 15; never negative before.
    int scale = ((modifier & 0x7ff) ^ 1024) - 1024;
    int digits = precision - scale;
    if (digits <= 0) {
      return IntStream.rangeClosed(1, 9)
          .mapToObj(n -> cast(typed, "0." + "0".repeat(scale - 1) + n))
          .toList();
    }
    return numbers(
        typed, digits > 9 ? Integer.MAX_VALUE : (int) Math.pow(10, digits) - 1, String::valueOf);
  }

  /** The first is as long as the column takes, so that a narrower one comes to light. */
  private static List<String> words(Typed typed, int length) {
    List<String> words = new ArrayList<>();
    if (length < LONGEST && length > 1) {
      words.add("text ".repeat(LONGEST / 4).substring(0, length - 1) + "x");
    }
    for (int n : NUMBERS) {
      String word = length == 1 ? String.valueOf((char) ('a' + n % 26)) : word(n, length);
      if (word.length() <= length && !words.contains(word)) {
        words.add(word);
      }
    }
    return casts(typed, words);
  }

  private static String word(int n, int length) {
    String number = Integer.toString(n, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
    return length >= 12 ? "text " + n : length > number.length() ? "t" + number : number;
  }

  private static List<String> numbers(Typed typed, int greatest, IntFunction<String> text) {
    return NUMBERS.stream()
        .filter(n -> n <= greatest)
        .map(n -> cast(typed, text.apply(n)))
        .toList();
  }

  private static List<String> numbered(Typed typed, IntFunction<String> text) {
    return IntStream.rangeClosed(1, 28).mapToObj(n -> cast(typed, text.apply(n))).toList();
  }

  /** These texts as values of the type, which is no domain. */
  static List<String> casts(Typed typed, List<String> texts) {
    return texts.stream().map(text -> cast(typed, text)).toList();
  }

  static String cast(Typed typed, String text) {
    return Quoted.text(text) + "::" + typed.name();
  }
}
