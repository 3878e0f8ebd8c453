package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

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
                          .formatted(subject.relation())),
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
                  subject ->
                      """
                      -- in this migration: what takes the lock on %1$s
                      -- in another one: what reads it"""
                          .formatted(subject.relation())));

  private UnexplainedRules() {}
}
