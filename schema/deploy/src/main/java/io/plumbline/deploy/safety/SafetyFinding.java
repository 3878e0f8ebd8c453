package io.plumbline.deploy.safety;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.target.TableSize;
import java.util.Optional;

/**
 * Something dangerous that a statement of a migration was seen to do.
 *
 * @param rule the id of the rule that says so
 * @param severity how bad it is for the target at hand
 * @param script the name of the migration
 * @param line the line on which the statement begins
 * @param statement the statement on one line, shortened
 * @param relation the relation that is harmed, empty where it is the whole migration
 * @param size how large the relation is on the target
 * @param what what is dangerous, a sentence without a full stop
 * @param why why, sentences
 * @param versions on which server versions
 * @param safeWay the SQL to write instead
 * @param allowedBecause why the migration allows it all the same, empty where it does not
 */
public record SafetyFinding(
    String rule,
    Severity severity,
    String script,
    int line,
    String statement,
    Optional<ObjectName> relation,
    Optional<TableSize> size,
    String what,
    String why,
    String versions,
    String safeWay,
    Optional<String> allowedBecause) {

  private static final String PAGES = "docs/safety/";

  public SafetyFinding {
    requireNonNull(rule, "rule is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(script, "script is null");
    requireNonNull(statement, "statement is null");
    requireNonNull(relation, "relation is null");
    requireNonNull(size, "size is null");
    requireNonNull(what, "what is null");
    requireNonNull(why, "why is null");
    requireNonNull(versions, "versions is null");
    requireNonNull(safeWay, "safeWay is null");
    requireNonNull(allowedBecause, "allowedBecause is null");
  }

  /** Whether the deploy is refused for it. */
  public boolean refuses() {
    return severity == Severity.ERROR && allowedBecause.isEmpty();
  }

  /** The page about the rule, in the repository of Plumbline. */
  public String page() {
    return PAGES + rule + ".md";
  }

  SafetyFinding allowed(String because) {
    return new SafetyFinding(
        rule,
        severity,
        script,
        line,
        statement,
        relation,
        size,
        what,
        why,
        versions,
        safeWay,
        Optional.of(because));
  }

  /** Such as {@code V2__x.sql:3: error [rule] what}. */
  @Override
  public String toString() {
    return "%s:%d: %s [%s] %s".formatted(script, line, severity.word(), rule, what);
  }
}
