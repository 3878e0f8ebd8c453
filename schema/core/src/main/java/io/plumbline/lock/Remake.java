package io.plumbline.lock;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An order by which PostgreSQL reads the printed expressions of an object again: in the object
 * itself where they can be replaced, else in a twin beside it.
 *
 * @param sql the order
 * @param name the object that has the expressions then
 */
record Remake(String sql, ObjectName name) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z ]+)}");

  /** The column that an index key begins with, unless it is quoted: it may be a keyword. */
  private static final Pattern COLUMN = Pattern.compile("^[a-z_][a-z0-9_$]*(?= |$)");

  private static final List<String> ROUTINE =
      List.of(
          "create or replace {kind} {self}({parameters}) {result} language {language} {sql body}",
          "create or replace {kind} {self}({parameters}) {result} language {language} as ''");

  /**
   * The forms of orders. Braces hold an attribute, or what {@link #value} says; a form is for
   * objects that have all of them. Bounds of partitions are constants, which have one spelling.
   */
  private static final Map<Kind, List<String>> FORMS =
      Map.ofEntries(
          Map.entry(
              Kind.COLUMN,
              List.of(
                  "alter table {owner} alter column {name} set default {default}",
                  // Beside a partition, which takes no column of its own.
                  "create table {schema}.{twin} (like {owner},"
                      + " {twin} {type} generated always as ({expression}) {generated})")),
          Map.entry(
              Kind.CONSTRAINT,
              List.of(
                  "alter table {owner} add constraint {twin} check ({check}) not valid",
                  "alter domain {owner} add constraint {twin} check ({check}) not valid",
                  "alter table {owner} add constraint {twin} {definition}")),
          Map.entry(Kind.DOMAIN, List.of("alter domain {self} set default {default}")),
          Map.entry(Kind.FUNCTION, ROUTINE),
          Map.entry(
              Kind.INDEX,
              List.of(
                  "create index {twin} on only {owner} using {method} ({keys}) where {predicate}",
                  "create index {twin} on only {owner} using {method} ({keys})")),
          Map.entry(
              Kind.MATERIALIZED_VIEW,
              List.of("create materialized view {schema}.{twin} as {definition} with no data")),
          Map.entry(
              Kind.POLICY,
              List.of(
                  "create policy {twin} on {owner} using ({using}) with check ({check})",
                  "create policy {twin} on {owner} using ({using})",
                  "create policy {twin} on {owner} with check ({check})")),
          Map.entry(Kind.PROCEDURE, ROUTINE),
          Map.entry(
              Kind.PUBLICATION_TABLE,
              List.of("create publication {twin} for table {table} where ({where})")),
          Map.entry(Kind.RULE, List.of("create rule {twin} as on {event} to {definition}")),
          Map.entry(
              Kind.STATISTICS,
              List.of("create statistics {schema}.{twin} on {expressions} from {of}")),
          Map.entry(
              Kind.TABLE,
              List.of("create table {schema}.{twin} (like {self}) partition by {partition key}")),
          Map.entry(
              Kind.TRIGGER,
              List.of(
                  "create trigger {twin} {timing} {events} on {owner} for each {for each}"
                      + " when ({when}) execute function {function}()")),
          Map.entry(Kind.VIEW, List.of("create view {schema}.{twin} as {definition}")));

  /** The orders to try one after the other, none where the entry has no expression. */
  static List<Remake> of(Entry entry, String twin) {
    List<Remake> remakes = new ArrayList<>();
    if (entry.attributes().keySet().stream().anyMatch(entry.kind()::isDeparsed)) {
      for (String form : FORMS.getOrDefault(entry.kind(), List.of())) {
        if (places(form).stream().allMatch(place -> value(entry, place, twin).isPresent())) {
          remakes.add(new Remake(filled(form, entry, twin), name(form, entry, twin)));
        }
      }
    }
    return remakes;
  }

  private static List<String> places(String form) {
    return PLACE.matcher(form).results().map(place -> place.group(1)).toList();
  }

  private static String filled(String form, Entry entry, String twin) {
    return PLACE
        .matcher(form)
        .replaceAll(
            place -> Matcher.quoteReplacement(value(entry, place.group(1), twin).orElseThrow()));
  }

  private static ObjectName name(String form, Entry entry, String twin) {
    if (!form.contains("{twin}")) {
      return entry.name();
    }
    List<String> parts = new ArrayList<>(entry.name().parts());
    if (entry.kind() == Kind.PUBLICATION_TABLE) {
      parts.set(0, twin);
    } else {
      parts.set(parts.size() - 1, twin);
    }
    if (entry.kind() == Kind.COLUMN) {
      parts.set(1, twin);
    }
    return new ObjectName(parts, Optional.empty());
  }

  private static Optional<String> value(Entry entry, String place, String twin) {
    return switch (place) {
      case "twin" -> Optional.of(twin);
      case "kind" -> Optional.of(entry.kind().label());
      case "self" -> Optional.of(quoted(entry.name().parts()));
      case "name" -> Optional.of(quoted(List.of(entry.name().simpleName())));
      case "schema" -> Optional.of(quoted(entry.name().parts().subList(0, 1)));
      case "table" -> Optional.of(quoted(entry.name().parts().subList(1, 3)));
      case "owner" -> entry.owner().map(owner -> quoted(owner.parts()));
      case "expressions" ->
          Optional.of(items(entry, place)).filter(it -> !it.isEmpty()).map(Remake::parenthesized);
      case "of" -> entry.nameIn(place).map(table -> quoted(table.parts()));
      case "function" -> entry.nameIn(place).map(function -> quoted(function.parts()));
      case "method" -> Optional.of(entry.valueOf(place));
      case "keys" ->
          Optional.of(
              items(entry, place).stream()
                  .map(key -> COLUMN.matcher(key).replaceFirst("\"$0\""))
                  .collect(Collectors.joining(", ")));
      case "parameters" -> Optional.of(parameters(entry));
      case "result" -> Optional.of(result(entry));
      default -> entry.attribute(place);
    };
  }

  private static String parenthesized(List<String> expressions) {
    return expressions.stream().map(it -> "(" + it + ")").collect(Collectors.joining(", "));
  }

  /** The parameters of a routine, the last ones with their defaults. */
  private static String parameters(Entry routine) {
    List<String> defaults = items(routine, "defaults");
    List<String> parameters = new ArrayList<>();
    List<String> arguments = items(routine, "arguments");
    int left = defaults.size();
    for (int i = arguments.size() - 1; i >= 0; i--) {
      String argument = arguments.get(i);
      if (!argument.startsWith("table ")) {
        boolean isInput = !argument.startsWith("out ");
        parameters.add(
            0, isInput && left > 0 ? argument + " default " + defaults.get(--left) : argument);
      }
    }
    return String.join(", ", parameters);
  }

  private static String result(Entry routine) {
    String columns =
        items(routine, "arguments").stream()
            .filter(argument -> argument.startsWith("table "))
            .map(argument -> argument.substring("table ".length()))
            .collect(Collectors.joining(", "));
    return columns.isEmpty()
        ? routine.attribute("returns").map(type -> "returns " + type).orElse("")
        : "returns table (" + columns + ")";
  }

  private static List<String> items(Entry entry, String attribute) {
    return entry.listOf(attribute).stream().map(Escapes::unescape).toList();
  }

  /** A name for PostgreSQL, whose keywords a lock does not quote. */
  private static String quoted(List<String> parts) {
    return parts.stream()
        .map(part -> '"' + part.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining("."));
  }
}
