package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about functions and procedures, which share them. */
final class RoutineRules {

  static final List<Rule> RULES =
      Stream.of(Kind.FUNCTION, Kind.PROCEDURE).flatMap(kind -> rulesOf(kind).stream()).toList();

  private RoutineRules() {}

  private static List<Rule> rulesOf(Kind kind) {
    String prefix = kind.label();
    List<Rule> rules = new ArrayList<>();
    rules.add(
        Rule.missing(prefix + "-call-compatible", kind)
            .when(RoutineRules::hasCompatibleOverload)
            .is(HARMLESS, "one of the same name takes the build's calls"));
    rules.add(
        Rule.missing(prefix + "-missing", kind).is(BREAKING, "every call of it fails (42883)"));
    rules.add(
        Rule.extra(prefix + "-overload", kind)
            .when(RoutineRules::isOverloadOfExpected)
            .is(RISKY, "a call of the build may be ambiguous (42725) or reach this one"));
    rules.add(Rule.extra(prefix + "-extra", kind).is(HARMLESS, "the build does not call it"));
    rules.add(
        Rule.altered(prefix + "-default-value", kind, "arguments")
            .when(it -> undefaulted(it.entry()).equals(undefaulted(it.actualEntry())))
            .when(it -> defaults(it.entry()).size() <= defaults(it.actualEntry()).size())
            .is(RISKY, "a call that leaves the parameter out passes another value"));
    rules.add(
        Rule.altered(prefix + "-table-column-extra", kind, "arguments")
            .when(RoutineRules::appendsTableColumns)
            .is(HARMLESS, "the build lists the columns that it reads"));
    rules.add(
        Rule.altered(prefix + "-arguments", kind, "arguments")
            .is(BREAKING, "jOOQ passes parameters and reads results by name (42883)"));
    rules.add(
        Rule.altered(prefix + "-result-compatible", kind, "returns")
            .when(TypeFamily::isCompatible)
            .is(RISKY, "not every value fits the type that the build reads"));
    rules.add(
        Rule.altered(prefix + "-result", kind, "returns")
            .is(BREAKING, "the build reads another type"));
    rules.add(Rule.altered(prefix + "-body", kind, "body").is(RISKY, "it may do something else"));
    rules.add(
        Rule.altered(prefix + "-sql-body", kind, "sql body").is(RISKY, "it may do something else"));
    rules.add(
        Rule.altered(prefix + "-cost", kind, "cost").is(HARMLESS, "plans change, not results"));
    rules.add(
        Rule.altered(prefix + "-rows", kind, "rows").is(HARMLESS, "plans change, not results"));
    return rules;
  }

  private static boolean hasCompatibleOverload(Difference difference) {
    List<String> expected = difference.entry().listOf("arguments");
    return namesakes(difference, difference.actual().ofKind(difference.entry().kind()))
        .map(it -> it.listOf("arguments"))
        .anyMatch(
            actual ->
                actual.size() > expected.size()
                    && actual.subList(0, expected.size()).equals(expected)
                    && actual.subList(expected.size(), actual.size()).stream()
                        .allMatch(argument -> argument.contains(" default ")));
  }

  private static boolean isOverloadOfExpected(Difference difference) {
    return namesakes(difference, difference.expected().ofKind(difference.entry().kind()))
        .findAny()
        .isPresent();
  }

  private static Stream<Entry> namesakes(Difference difference, Stream<Entry> routines) {
    List<String> parts = difference.entry().name().parts();
    return routines.filter(
        it -> it.name().parts().equals(parts) && !it.name().equals(difference.entry().name()));
  }

  private static boolean appendsTableColumns(Difference difference) {
    List<String> expected = difference.entry().listOf("arguments");
    List<String> actual = difference.actualEntry().listOf("arguments");
    return actual.size() > expected.size()
        && actual.subList(0, expected.size()).equals(expected)
        && expected.stream().anyMatch(it -> it.startsWith("table "))
        && IntStream.range(expected.size(), actual.size())
            .allMatch(i -> actual.get(i).startsWith("table "));
  }

  private static List<String> undefaulted(Entry routine) {
    return routine.listOf("arguments").stream()
        .map(argument -> argument.replaceFirst(" default .*", ""))
        .toList();
  }

  private static List<String> defaults(Entry routine) {
    return routine.listOf("arguments").stream()
        .filter(argument -> argument.contains(" default "))
        .toList();
  }
}
