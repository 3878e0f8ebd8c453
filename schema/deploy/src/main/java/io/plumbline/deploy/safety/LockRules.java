package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.BRIEF;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.ExistingRelation;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.observe.Wait.Newcomers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Locks: waited for without a limit, or held while rows are written. */
final class LockRules {

  /** What users of a database notice less than a slow query. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  static final List<SafetyRule> RULES =
      List.of(
          rule("lock-without-timeout", BRIEF)
              .when(LockRules::firstLockWithoutTimeout)
              .means(
                  "the lock on {relation} is waited for longer than 500 ms, and everybody who comes"
                      + " meanwhile waits behind it",
                  "A lock that keeps others out has to wait for every transaction that uses the"
                      + " table, and PostgreSQL lets nobody overtake it: one long query stops all."
                      + " With a lock_timeout the migration fails instead, and can be run again.",
                  subject ->
                      """
                      -- first in the migration; try again when it fails
                      set local lock_timeout = '500ms';"""),
          rule("write-under-lock", GROWS_WITH_TABLE)
              .when(LockRules::writtenUnderLock)
              .means(
                  "rows are written while a lock of a statement before keeps everybody from"
                      + " {relation}",
                  "A lock is held until the transaction ends, so that the time for writing rows is"
                      + " added to a change of the schema that was over in a moment.",
                  LockRules::apart));

  private LockRules() {}

  private static String apart(Subject subject) {
    Scene scene = subject.scene();
    StatementObservation locking =
        scene.earlier().stream()
            .filter(
                it -> it.blockedByIt().anyMatch(r -> r.name().equals(subject.relations().get(0))))
            .findFirst()
            .orElseThrow();
    return """
        -- in this migration: the change of the schema alone
        %s
        -- in the next one, or outside of migrations: the rows, many of them in batches
        %s"""
        .formatted(ScriptText.of(locking), ScriptText.of(scene.statement()));
  }

  /** Of a migration the first alone: the timeout is set once. */
  private static Stream<Subject> firstLockWithoutTimeout(Scene scene) {
    return scene.earlier().stream().anyMatch(LockRules::waitsTooLong)
            || !waitsTooLong(scene.statement())
        ? Stream.empty()
        : locked(scene.statement()).limit(1).map(Subject::of);
  }

  private static boolean waitsTooLong(StatementObservation statement) {
    boolean isUnlimited =
        statement.lockTimeout().isZero() || statement.lockTimeout().compareTo(LONGEST_WAIT) > 0;
    return isUnlimited && locked(statement).findAny().isPresent();
  }

  private static Stream<ObjectName> locked(StatementObservation statement) {
    boolean blocksOutside =
        statement.waits().stream().anyMatch(it -> it.newcomers() == Newcomers.BLOCKED);
    return Stream.concat(
        statement.blockedByIt().map(ExistingRelation::table),
        blocksOutside
            ? statement.rewritten().stream().map(ExistingRelation::table).sorted()
            : Stream.empty());
  }

  private static Stream<Subject> writtenUnderLock(Scene scene) {
    StatementObservation statement = scene.statement();
    boolean writes =
        statement.taken().keySet().stream()
            .filter(it -> !it.isIndex())
            .anyMatch(it -> statement.taken().get(it).contains(LockMode.ROW_EXCLUSIVE));
    return writes
        ? scene.earlier().stream()
            .flatMap(it -> it.blockedByIt())
            .filter(it -> !it.isIndex())
            .filter(it -> statement.strongestHeld(it).filter(it::isBlockedBy).isPresent())
            .map(ExistingRelation::name)
            .distinct()
            .limit(1)
            .map(Subject::of)
        : Stream.empty();
  }
}
