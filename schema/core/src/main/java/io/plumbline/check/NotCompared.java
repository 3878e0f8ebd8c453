package io.plumbline.check;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.ScopeRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a check did not look at, one sentence for each reason. */
record NotCompared(LiveSchema actual, Set<ScopeRule> ofEnvironment) {

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> schemas = actual.scope().schemas();
    if (!schemas.isEmpty()) {
      notes.add("schemas other than " + String.join(", ", schemas) + ", which the lock leaves out");
    }
    Map<String, List<ScopeRule>> groups =
        actual.scope().rules().stream()
            .collect(
                Collectors.groupingBy(NotCompared::group, LinkedHashMap::new, Collectors.toList()));
    groups.values().forEach(rules -> notes.add(note(rules)));
    if (actual.server().isNewerThanSupported()) {
      notes.add(
          "what is new in PostgreSQL "
              + actual.server().major()
              + ", which this version of Plumbline does not know");
    }
    return notes;
  }

  /** Rules that are told together: those of a preset, and includes of the same objects. */
  private static String group(ScopeRule rule) {
    String preset = rule.preset().orElse("");
    return switch (rule.form()) {
      case INCLUDE -> "include " + preset + " " + subject(rule);
      case EXCLUDE -> preset.isEmpty() ? rule.toString() : "exclude " + preset;
      case PARTITIONS -> "partitions " + preset;
    };
  }

  private String note(List<ScopeRule> rules) {
    ScopeRule first = rules.get(0);
    String preset = first.preset().map(it -> " (preset " + it + ")").orElse("");
    return switch (first.form()) {
      case INCLUDE ->
          subject(first)
              + " but "
              + joined(rules, ObjectPattern::withoutKind)
              + ", as the lock says"
              + preset;
      case EXCLUDE ->
          joined(rules, ObjectPattern::toString)
              + ", which "
              + excluder(first)
              + preset
              + warning(first);
      case PARTITIONS ->
          "how many partitions and bounds "
              + joined(rules, ObjectPattern::toString)
              + " has, as the lock says"
              + preset
              + "; the shape of each is compared";
    };
  }

  private static String joined(List<ScopeRule> rules, Function<ObjectPattern, String> text) {
    return rules.stream().map(ScopeRule::pattern).map(text).collect(Collectors.joining(", "));
  }

  private String excluder(ScopeRule rule) {
    return ofEnvironment.contains(rule)
        ? "the configuration of this environment excludes"
        : "the lock excludes";
  }

  private String warning(ScopeRule rule) {
    return actual.unmatched().contains(rule)
        ? "; warning: it matches nothing in this database, remove it where it matches in none"
        : "";
  }

  private static String subject(ScopeRule include) {
    return include
        .pattern()
        .kind()
        .map(Kind::label)
        .map(label -> "every " + label)
        .orElse("every object with a name of " + include.pattern().parts() + " parts");
  }
}
