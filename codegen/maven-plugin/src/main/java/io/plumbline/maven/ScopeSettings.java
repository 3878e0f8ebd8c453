package io.plumbline.maven;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Preset;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.ScopeRule.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Reads what the configuration of {@code plumbline:lock} says of the scope. */
final class ScopeSettings {

  private final List<String> problems = new ArrayList<>();
  private final List<ScopeRule> rules = new ArrayList<>();
  private final List<Facet> facets = new ArrayList<>();
  private final List<Preset> presets = new ArrayList<>();

  ScopeSettings rules(String parameter, Form form, List<String> patterns) {
    for (String pattern : patterns) {
      try {
        rules.add(ScopeRule.of(form, pattern.strip()));
      } catch (IllegalArgumentException e) {
        problems.add(parameter + ": " + e.getMessage());
      }
    }
    return this;
  }

  ScopeSettings facets(List<String> labels) {
    labels.forEach(label -> choose("facets", Facet.values(), Facet::label, label, facets));
    return this;
  }

  ScopeSettings presets(List<String> labels) {
    labels.forEach(label -> choose("presets", Preset.values(), Preset::label, label, presets));
    return this;
  }

  private <T> void choose(
      String parameter, T[] choices, Function<T, String> label, String wanted, List<T> chosen) {
    Optional<T> choice =
        Arrays.stream(choices).filter(it -> label.apply(it).equals(wanted.strip())).findFirst();
    choice.ifPresentOrElse(
        chosen::add,
        () ->
            problems.add(
                "%s: expected %s, found \"%s\""
                    .formatted(
                        parameter,
                        Stream.of(choices).map(label).collect(Collectors.joining(" or ")),
                        wanted)));
  }

  /** What makes the lock of this scope. All that is wrong with the settings is told at once. */
  CandidateLock candidate(List<String> schemas, String historyTable) throws MojoExecutionException {
    if (!problems.isEmpty()) {
      throw new MojoExecutionException(
          "The configuration of plumbline:lock is wrong:\n  " + String.join("\n  ", problems));
    }
    Scope scope =
        Scope.of(schemas)
            .withHistoryTable(historyTable)
            .withFacets(Set.copyOf(facets))
            .withRules(rules);
    return new CandidateLock(scope, presets);
  }
}
