package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.deploy.observe.StatementObservation;
import java.util.List;

/** Rewrites and scans whose reason no other rule knows: what was seen is reported all the same. */
final class UnexplainedRules {

  static final List<SafetyRule> RULES =
      List.of(
          rule("table-rewrite", GROWS_WITH_TABLE)
              .when(scene -> scene.rewritten().map(it -> Subject.of(it.name())))
              .means(
                  "every row of {relation} is written anew, while nobody can read or write it",
                  "CLUSTER, VACUUM FULL, another tablespace or access method copy the table under"
                      + " ACCESS EXCLUSIVE.",
                  subject ->
                      """
                      -- a plain VACUUM makes room for new rows beside readers and writers; what must
                      -- be given back to the disk or sorted, pg_repack copies beside them
                      vacuum (analyze) %s;"""
                          .formatted(subject.table())),
          rule("scan-under-lock", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      scene
                          .scannedUnderLock()
                          .filter(it -> !scene.isRewritten(it.name()))
                          .map(it -> Subject.of(it.name())))
              .means(
                  "{relation} is read while nobody can write to it",
                  "The transaction holds a lock on the table that keeps writers out, and the time"
                      + " for reading grows with the table.",
                  UnexplainedRules::apart));

  private UnexplainedRules() {}

  private static String apart(Subject subject) {
    Scene scene = subject.scene();
    List<StatementObservation> locking =
        scene.earlier().stream()
            .filter(
                it -> it.blockedByIt().anyMatch(r -> r.name().equals(subject.relations().get(0))))
            .toList();
    return locking.isEmpty()
        ? """
          -- with a limit for the wait, when few use %s, and again when it fails
          set local lock_timeout = '500ms';
          %s"""
            .formatted(subject.table(), ScriptText.of(scene.statement()))
        : """
          -- in this migration: what takes the lock
          %s
          -- in another one: what reads
          %s"""
            .formatted(ScriptText.of(locking), ScriptText.of(scene.statement()));
  }
}
