package io.plumbline.maven;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Preset;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.ScopeRule.Form;
import io.plumbline.check.LiveSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is odd about a scope, as far as the migrations tell.
 *
 * <p>An exclusion that matches nothing is not odd here, as it is made for what jobs create in live
 * databases: there a check says so.
 */
final class ScopeWarnings {

  private static final int LISTED = 3;

  private final List<String> warnings = new ArrayList<>();

  private ScopeWarnings() {}

  /** The warnings about a freshly migrated schema, read without the rules of the presets. */
  static List<String> of(LiveSchema live, List<Preset> presets) {
    ScopeWarnings found = new ScopeWarnings();
    live.scope().schemas().forEach(name -> found.schema(name, live));
    live.unmatched().forEach(found::unmatched);
    presets.forEach(preset -> found.preset(preset, live));
    return found.warnings;
  }

  private void schema(String name, LiveSchema live) {
    if (live.catalog().find(Kind.SCHEMA, ObjectName.of(name)).isEmpty()) {
      warnings.add("schemas: the migrations make no schema " + name + " that is in the scope");
    }
  }

  private void unmatched(ScopeRule rule) {
    switch (rule.form()) {
      case INCLUDE -> warnings.add(rule + ": the migrations make no such object");
      case PARTITIONS -> warnings.add(rule + ": the migrations make no such partitioned table");
      case EXCLUDE -> {}
    }
  }

  private void preset(Preset preset, LiveSchema live) {
    List<ScopeRule> rules = preset.rules(live.catalog());
    if (rules.isEmpty()) {
      warnings.add(
          "preset %s: the migrations make no table that it is for".formatted(preset.label()));
    }
    rules.stream()
        .filter(rule -> rule.form() == Form.EXCLUDE)
        .forEach(rule -> hidden(preset, rule, live));
  }

  /** A preset is for what jobs create; what a migration creates should be compared. */
  private void hidden(Preset preset, ScopeRule rule, LiveSchema live) {
    List<Entry> matched =
        live.catalog().entries().stream().filter(rule.pattern()::matches).toList();
    if (!matched.isEmpty()) {
      warnings.add(
          "preset %s: %s leaves out %s of what the migrations make: %s"
              .formatted(
                  preset.label(),
                  rule,
                  matched.size(),
                  matched.stream()
                      .limit(LISTED)
                      .map(Entry::toString)
                      .collect(Collectors.joining(", "))));
    }
  }
}
