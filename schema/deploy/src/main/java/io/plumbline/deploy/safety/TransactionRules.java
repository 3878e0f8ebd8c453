package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Kind;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.observe.Surroundings;
import io.plumbline.deploy.safety.Scene.FlywayLock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements that go wrong because of the transaction in which they run. */
final class TransactionRules {

  private static final Pattern END =
      Pattern.compile("(?is)(commit|end|rollback|abort|prepare\\s+transaction)\\b.*");

  static final List<SafetyRule> RULES =
      List.of(
          rule("not-in-transaction", FAILS)
              .when(scene -> failed(scene, "25001"))
              .means(
                  "the statement cannot run in a transaction, and Flyway runs this migration in one",
                  "Flyway knows of VACUUM and of CREATE and DROP INDEX CONCURRENTLY that they run in"
                      + " no transaction. It does not know it of REINDEX CONCURRENTLY and DETACH"
                      + " PARTITION CONCURRENTLY, nor of a statement that a function makes.",
                  subject ->
                      """
                      -- the statement alone in a migration, and beside its file one of the same name
                      -- with .conf at its end and the line executeInTransaction=false in it
                      %s"""
                          .formatted(ScriptText.of(subject.scene().statement()))),
          rule("flyway-lock-blocks", FAILS)
              .when(
                  scene ->
                      scene.flywayLock() == FlywayLock.IN_TRANSACTION
                              && scene.statement().surroundings() == Surroundings.NO_TRANSACTION
                              && scene.statement().waits().stream()
                                  .anyMatch(it -> it.lockType().equals("virtualxid"))
                          ? whole()
                          : Stream.empty())
              .on("Flyway, with PostgreSQL 14 to 18")
              .means(
                  "the statement waits for every open transaction, one of which is Flyway's own:"
                      + " the migration never ends",
                  "What is built CONCURRENTLY waits for the transactions that may see the old state."
                      + " Flyway keeps other migrators out by an advisory lock in a transaction that"
                      + " is open until the migration has ended.",
                  subject ->
                      """
                      -- in the settings of Flyway: flyway.postgresql.transactional.lock=false
                      -- and then as it is
                      %s"""
                          .formatted(ScriptText.of(subject.scene().statement()))),
          rule("commit-in-migration", FAILS)
              .when(
                  scene ->
                      isInLaterTransaction(scene.statement())
                              && scene.earlier().stream()
                                  .noneMatch(TransactionRules::isInLaterTransaction)
                          ? whole()
                          : Stream.empty())
              .on("Flyway, with PostgreSQL 14 to 18")
              .means(
                  "a statement before has ended the transaction of the migration, and this one runs"
                      + " in another",
                  "When it fails, Flyway takes back the last transaction alone: the migration has"
                      + " failed, half of it stays, and the next try fails because of that half."
                      + " What SET LOCAL has set is over, too, such as a lock_timeout.",
                  TransactionRules::apart),
          rule("enum-value-in-transaction", FAILS)
              .when(scene -> failed(scene, "55P04"))
              .means(
                  "the new value of the enum is used in the transaction that adds it",
                  "A value that ALTER TYPE … ADD VALUE has added may be used when its transaction has"
                      + " been committed.",
                  TransactionRules::afterTheEnum));

  private TransactionRules() {}

  private static String apart(Subject subject) {
    List<StatementObservation> first =
        subject.scene().earlier().stream()
            .filter(it -> it.surroundings() == Surroundings.SCRIPT_TRANSACTION)
            .filter(it -> !END.matcher(it.sql()).matches())
            .toList();
    return """
        -- in this migration: what comes before the end of the transaction, without COMMIT or
        -- ROLLBACK, and without what ROLLBACK takes back
        %s
        -- in the next one: what comes after it
        %s"""
        .formatted(ScriptText.of(first), ScriptText.of(subject.scene().statement()));
  }

  private static String afterTheEnum(Subject subject) {
    List<StatementObservation> adding =
        subject.scene().earlier().stream().filter(TransactionRules::changesAnEnum).toList();
    return """
        -- in this migration
        %s
        -- in the next migration
        %s"""
        .formatted(ScriptText.of(adding), ScriptText.of(subject.scene().statement()));
  }

  private static boolean changesAnEnum(StatementObservation statement) {
    return !statement
        .before()
        .ofKind(Kind.ENUM)
        .toList()
        .equals(statement.after().ofKind(Kind.ENUM).toList());
  }

  private static Stream<Subject> failed(Scene scene, String sqlState) {
    return scene.failedWith(sqlState) ? whole() : Stream.empty();
  }

  private static boolean isInLaterTransaction(StatementObservation statement) {
    return statement.surroundings() == Surroundings.LATER_TRANSACTION;
  }

  private static Stream<Subject> whole() {
    return Stream.of(Subject.whole());
  }
}
