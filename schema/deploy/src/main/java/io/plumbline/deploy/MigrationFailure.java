package io.plumbline.deploy;

import io.plumbline.catalog.Escapes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * Why Flyway stopped.
 *
 * @param place the script and the line in it, empty when it was no script that failed
 * @param sqlState the SQLSTATE of the server, empty when it was not the server that refused
 * @param message what was said, without the statement, which may hold secrets
 * @param effect what became of the migration's work
 */
public record MigrationFailure(
    Optional<String> place, Optional<String> sqlState, String message, Effect effect) {

  /** The lock timeout, and the choice of a victim among transactions that wait for each other. */
  private static final Set<String> LOCK_CONFLICTS = Set.of("55P03", "40P01");

  /** What became of the work of the migration that failed. */
  public enum Effect {
    /** No migration had begun. */
    NONE("nothing was changed by it"),
    /** The transaction was rolled back. */
    ROLLED_BACK("it was rolled back, nothing of it is left"),
    /** There was no transaction: what ran before is done. */
    KEPT("it does not run in a transaction, and its statements before that one have run");

    private final String words;

    Effect(String words) {
      this.words = words;
    }
  }

  /** What Flyway says, in one line. */
  public static MigrationFailure of(FlywayException failure) {
    Optional<FlywayMigrateException> migration =
        Causes.first(failure, FlywayMigrateException.class);
    Optional<SQLException> refusal = Causes.first(failure, SQLException.class);
    return new MigrationFailure(
        migration.map(it -> place(it, failure)),
        refusal.map(SQLException::getSQLState),
        Escapes.visible(
            refusal
                .map(MigrationFailure::withoutPosition)
                .orElseGet(() -> String.valueOf(failure.getMessage()).strip())),
        migration.map(MigrationFailure::effect).orElse(Effect.NONE));
  }

  private static String place(FlywayMigrateException migration, FlywayException failure) {
    return migration.getMigration().getScript()
        + Causes.first(failure, FlywaySqlScriptException.class)
            .map(script -> ", line " + script.getLineNumber())
            .orElse("");
  }

  private static Effect effect(FlywayMigrateException migration) {
    return migration.isExecutableInTransaction() ? Effect.ROLLED_BACK : Effect.KEPT;
  }

  /** The driver adds where in the statement the server was, and the statement is not shown. */
  private static String withoutPosition(SQLException refusal) {
    return String.valueOf(refusal.getMessage())
        .replaceFirst("\\s+Position: \\d+", "")
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** Whether the same migration may pass when it is tried again, and nothing of it is left. */
  public boolean isLockConflict() {
    return effect != Effect.KEPT && sqlState.filter(LOCK_CONFLICTS::contains).isPresent();
  }

  /** Whether the connection was lost; then nobody knows what the server did last. */
  public boolean isCutOff() {
    return sqlState.filter(it -> it.startsWith("08") || it.startsWith("57P")).isPresent();
  }

  /** Where it stopped and what was said there. */
  public String cause() {
    return "%s%s%s"
        .formatted(
            place.map(it -> it + ": ").orElse(""),
            message,
            sqlState.map(it -> " (" + it + ")").orElse(""));
  }

  /** All of it in a sentence without a full stop, with what to do. */
  public String describe() {
    return "%s; %s; %s".formatted(cause(), effect.words, nextStep());
  }

  private String nextStep() {
    return switch (sqlState.orElse("")) {
      case "55P03", "40P01" ->
          "another session holds the lock; migrate again when it is done, or end it";
      case "57014" ->
          "it ran into the statement timeout, or somebody cancelled it; raise the statement"
              + " timeout if it is known to need longer";
      case "53100" -> "make room on the server's disk, then migrate again";
      case "42501" -> "give the role that migrates the right, or migrate as another role";
      case "25006" -> "migrate on the primary, as a role that can write";
      case "" -> "mend what it names, then migrate again";
      default -> "mend the migration, then migrate again";
    };
  }
}
