package io.plumbline.deploy.plan;

import io.plumbline.catalog.Catalog;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import io.plumbline.impact.Judge;
import io.plumbline.lock.SchemaLock;
import java.util.List;

/**
 * How one schema stands to another one.
 *
 * @param findings what differs and what that does to a build with the expected one
 * @param incomparable what can be called neither equal nor different
 */
public record Comparison(List<Finding> findings, List<String> incomparable) {

  /** Nothing differs. */
  public static final Comparison NONE = new Comparison(List.of(), List.of());

  public Comparison {
    findings = List.copyOf(findings);
    incomparable = List.copyOf(incomparable);
  }

  static Comparison of(SchemaLock expected, Catalog actual, int actualMajor) {
    SchemaDiff diff = SchemaDiff.between(expected, actual, actualMajor);
    return new Comparison(
        Judge.judge(diff, expected.catalog(), actual),
        diff.incomparable().stream().map(Object::toString).toList());
  }

  /** Whether nothing differs and nothing was incomparable. */
  public boolean isEqual() {
    return findings.isEmpty() && incomparable.isEmpty();
  }

  /** The findings with this impact. */
  public List<Finding> withImpact(Impact impact) {
    return findings.stream().filter(it -> it.impact() == impact).toList();
  }
}
