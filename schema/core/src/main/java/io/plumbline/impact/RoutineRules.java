package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about functions and procedures, which share most of them. */
final class RoutineRules {

  static final List<Rule> RULES =
      Stream.of(rulesOfFunctions(), rulesOf(Kind.FUNCTION), rulesOf(Kind.PROCEDURE))
          .flatMap(List::stream)
          .toList();

  /** Argument types with those that take each of their values without a cast. */
  private static final Map<String, Set<String>> WIDER =
      Map.of(
          "smallint", Set.of("integer", "bigint", "numeric"),
          "integer", Set.of("bigint", "numeric"),
          "bigint", Set.of("numeric"),
          "real", Set.of("double precision"),
          "character varying", Set.of("text"));

  private RoutineRules() {}

  private static List<Rule> rulesOf(Kind kind) {
    String prefix = kind.label();
    Kind other = kind == Kind.FUNCTION ? Kind.PROCEDURE : Kind.FUNCTION;
    return List.of(
        Rule.missing(prefix + "-call-compatible", kind)
            .when(RoutineRules::hasSuccessor)
            .is(HARMLESS, "one of the same name takes the build's calls"),
        Rule.missing(prefix + "-now-" + other.label(), kind)
            .when(it -> it.isNow(other))
            .is(BREAKING, "every call of it fails: CALL is for procedures alone (42809)"),
        Rule.missing(prefix + "-missing", kind).is(BREAKING, "every call of it fails (42883)"),
        Rule.extra(prefix + "-overload-ambiguous", kind)
            .when(RoutineRules::takesTheSameCall)
            .is(BREAKING, "a call of the build fits both, by a default of this one (42725)"),
        Rule.extra(prefix + "-overload", kind)
            .when(RoutineRules::isOverload)
            .is(RISKY, "a call of the build may be ambiguous (42725) or reach this one"),
        Rule.extra(prefix + "-extra", kind).is(HARMLESS, "the build does not call it"),
        Rule.altered(prefix + "-default-gone", kind, "defaults")
            .when(it -> defaults(it.actualEntry()).size() < defaults(it.entry()).size())
            .is(BREAKING, "a call that leaves the argument out fails (42883)"),
        Rule.altered(prefix + "-default-extra", kind, "defaults")
            .when(RoutineRules::hasMoreDefaults)
            .is(HARMLESS, "the build passes the argument"),
        Rule.altered(prefix + "-default-value", kind, "defaults")
            .is(RISKY, "a call that leaves the argument out passes another value"),
        Rule.altered(prefix + "-arguments", kind, "arguments")
            .is(BREAKING, "jOOQ passes arguments and reads results by name (42883)"),
        Rule.altered(prefix + "-body", kind, "body").is(RISKY, "it may do something else"),
        Rule.altered(prefix + "-sql-body", kind, "sql body").is(RISKY, "it may do something else"));
  }

  private static List<Rule> rulesOfFunctions() {
    return List.of(
        Rule.altered("function-output-extra", Kind.FUNCTION, "arguments")
            .when(RoutineRules::keepsOutputs)
            .is(HARMLESS, "the build names the results that it reads"),
        Rule.altered("function-outputs", Kind.FUNCTION, "arguments")
            .when(it -> inputs(it.entry()).equals(inputs(it.actualEntry())))
            .is(BREAKING, "jOOQ reads results by name (42703)"),
        Rule.altered("function-result-compatible", Kind.FUNCTION, "returns")
            .when(TypeFamily::isCompatible)
            .is(
                RISKY,
                "not every value fits the type that the build reads"
                    + ColumnRules.WARM_CONNECTIONS),
        Rule.altered("function-result", Kind.FUNCTION, "returns")
            .is(BREAKING, "the build reads another type" + ColumnRules.WARM_CONNECTIONS),
        Rule.altered("function-cost", Kind.FUNCTION, "cost")
            .is(HARMLESS, "plans change, not results"),
        Rule.altered("function-rows", Kind.FUNCTION, "rows")
            .is(HARMLESS, "plans change, not results"));
  }

  /** Whether a call that fits the missing routine fits another one of its name. */
  private static boolean hasSuccessor(Difference difference) {
    List<String> expected = arguments(difference.entry());
    return namesakes(difference)
        .filter(it -> difference.actual().find(it.kind(), it.name()).isPresent())
        .anyMatch(
            it -> {
              List<String> actual = arguments(it);
              int added = actual.size() - expected.size();
              return added >= 0
                  && IntStream.range(0, expected.size())
                      .allMatch(i -> accepts(actual.get(i), expected.get(i)))
                  && defaults(it).size() >= added
                  && actual.subList(expected.size(), actual.size()).stream()
                      .noneMatch(RoutineRules::isOutput);
            });
  }

  /** Whether the extra routine stands beside an expected one, rather than in its place. */
  private static boolean isOverload(Difference difference) {
    return namesakes(difference)
        .anyMatch(
            it ->
                difference.expected().find(it.kind(), it.name()).isPresent()
                    && difference.actual().find(it.kind(), it.name()).isPresent());
  }

  /** Whether a call with all arguments of an expected routine leaves out only defaults of this. */
  private static boolean takesTheSameCall(Difference difference) {
    List<String> inputs = inputs(difference.entry());
    int required = inputs.size() - defaults(difference.entry()).size();
    return namesakes(difference)
        .filter(it -> difference.expected().find(it.kind(), it.name()).isPresent())
        .filter(it -> difference.actual().find(it.kind(), it.name()).isPresent())
        .map(RoutineRules::inputs)
        .anyMatch(
            expected ->
                expected.size() >= required
                    && expected.size() < inputs.size()
                    && inputs.subList(0, expected.size()).equals(expected));
  }

  private static List<String> inputs(Entry routine) {
    return arguments(routine).stream().filter(it -> !isOutput(it)).toList();
  }

  /** The routines on either side with the name of this one and other argument types. */
  private static Stream<Entry> namesakes(Difference difference) {
    Entry entry = difference.entry();
    return Stream.of(difference.expected(), difference.actual())
        .flatMap(catalog -> catalog.ofKind(entry.kind()))
        .filter(it -> it.name().parts().equals(entry.name().parts()))
        .filter(it -> !it.name().equals(entry.name()));
  }

  private static boolean accepts(String actual, String expected) {
    return actual.equals(expected)
        || WIDER.entrySet().stream()
            .filter(it -> expected.equals(it.getKey()) || expected.endsWith(" " + it.getKey()))
            .anyMatch(
                it -> {
                  int name = expected.length() - it.getKey().length();
                  return actual.startsWith(expected.substring(0, name))
                      && it.getValue().contains(actual.substring(name));
                });
  }

  private static boolean isOutput(String argument) {
    return argument.startsWith("out ") || argument.startsWith("table ");
  }

  /** Whether the results are those that are expected, with others among them. */
  private static boolean keepsOutputs(Difference difference) {
    return inputs(difference.entry()).equals(inputs(difference.actualEntry()))
        && arguments(difference.actualEntry()).containsAll(arguments(difference.entry()));
  }

  /** Defaults belong to the last arguments, so that more of them begin further left. */
  private static boolean hasMoreDefaults(Difference difference) {
    List<String> expected = defaults(difference.entry());
    List<String> actual = defaults(difference.actualEntry());
    int more = actual.size() - expected.size();
    return more > 0 && actual.subList(more, actual.size()).equals(expected);
  }

  private static List<String> arguments(Entry routine) {
    return routine.listOf("arguments");
  }

  private static List<String> defaults(Entry routine) {
    return routine.listOf("defaults");
  }
}
