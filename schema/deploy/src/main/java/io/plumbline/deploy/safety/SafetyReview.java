package io.plumbline.deploy.safety;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.observe.ScriptObservation;
import io.plumbline.deploy.observe.ShownSql;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.safety.Scene.FlywayLock;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.diff.Change;
import io.plumbline.diff.Excerpt;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Judges by all rules what migrations were seen to do.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SafetyReview {

  /** The rules that know the reason of what they find, in the order of their findings. */
  static final List<SafetyRule> RULES =
      Stream.of(
              AddedColumnRules.RULES,
              ColumnRules.RULES,
              ConstraintRules.RULES,
              IndexRules.RULES,
              TableRules.RULES,
              PartitionRules.RULES,
              TransactionRules.RULES,
              LockRules.RULES,
              SequenceRules.RULES,
              LaterRules.RULES)
          .flatMap(List::stream)
          .toList();

  private final int serverMajor;
  private final Function<ObjectName, TableSize> sizes;
  private final FlywayLock flywayLock;

  /**
   * A review for one target.
   *
   * @param serverMajor the major of the server that ran the migrations
   * @param sizes how large a relation is on the target
   * @param configuration how the target is migrated
   */
  public SafetyReview(
      int serverMajor, Function<ObjectName, TableSize> sizes, Configuration configuration) {
    this.serverMajor = serverMajor;
    this.sizes = requireNonNull(sizes, "sizes is null");
    this.flywayLock =
        configuration
                .getPluginRegister()
                .getInstanceOf(PostgreSQLConfigurationExtension.class)
                .isTransactionalLock()
            ? FlywayLock.IN_TRANSACTION
            : FlywayLock.IN_SESSION;
  }

  /** The findings about one migration of a run, in the order of its statements. */
  public List<SafetyFinding> of(ScriptObservation script, ObservedRun run) {
    List<SafetyFinding> findings = new ArrayList<>();
    List<StatementObservation> ofDeploy = new ArrayList<>(before(script, run));
    for (int i = 0; i < script.statements().size(); i++) {
      StatementObservation statement = script.statements().get(i);
      Scene scene =
          new Scene(
              statement,
              script.statements().subList(0, i),
              List.copyOf(ofDeploy),
              changes(statement.before(), statement.after()),
              run.after(),
              serverMajor,
              flywayLock);
      findings.addAll(of(scene, script.script()));
      ofDeploy.add(statement);
    }
    return new Allowances(script).applyTo(findings);
  }

  private static List<StatementObservation> before(ScriptObservation script, ObservedRun run) {
    return run.scripts().stream()
        .takeWhile(it -> !it.equals(script))
        .flatMap(it -> it.statements().stream())
        .toList();
  }

  private List<Change> changes(Catalog before, Catalog after) {
    if (before.equals(after)) {
      return List.of();
    }
    SchemaLock expected = SchemaLock.of(serverMajor, Scope.ALL, List.of(), before, Spellings.NONE);
    return SchemaDiff.between(expected, after, serverMajor).changes();
  }

  private List<SafetyFinding> of(Scene scene, String script) {
    List<SafetyFinding> findings = new ArrayList<>();
    Set<ObjectName> explained = new HashSet<>();
    for (SafetyRule rule : RULES) {
      for (Subject subject : rule.condition().apply(scene).toList()) {
        findings.add(finding(rule, subject, scene, script));
        if (explains(rule.danger())) {
          explained.addAll(subject.relations());
        }
      }
    }
    for (SafetyRule rule : UnexplainedRules.RULES) {
      rule.condition()
          .apply(scene)
          .filter(it -> !explained.contains(it.relations().get(0)))
          .map(it -> finding(rule, it, scene, script))
          .forEach(findings::add);
    }
    return findings;
  }

  private SafetyFinding finding(SafetyRule rule, Subject subject, Scene scene, String script) {
    Optional<TableSize> size = subject.relations().stream().map(sizes).max(TableSize::compareTo);
    String sql = ShownSql.of(scene.statement().sql());
    return new SafetyFinding(
        rule.id(),
        severity(rule.danger(), size),
        script,
        scene.statement().line(),
        Excerpt.of(sql, sql),
        subject.relations().stream().findFirst(),
        size,
        rule.whatAbout(subject),
        rule.why(),
        rule.versions(),
        rule.safeWay().apply(subject.in(scene)).stripTrailing(),
        Optional.empty());
  }

  /** Whether a finding of this danger says why a table was rewritten or scanned. */
  private static boolean explains(Danger danger) {
    return switch (danger) {
      case GROWS_WITH_TABLE, FAILS -> true;
      case BRIEF, LATER -> false;
    };
  }

  private static Severity severity(Danger danger, Optional<TableSize> size) {
    return switch (danger) {
      case GROWS_WITH_TABLE ->
          size.filter(TableSize::isSmall).isPresent() ? Severity.WARNING : Severity.ERROR;
      case FAILS -> Severity.ERROR;
      case BRIEF, LATER -> Severity.WARNING;
    };
  }
}
