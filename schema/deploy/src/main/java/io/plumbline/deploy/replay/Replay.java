package io.plumbline.deploy.replay;

import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.MigrationFailure;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Runs what a target's history says that ran, in the same order, on a throwaway database, through
 * Flyway and from the texts of today.
 */
public final class Replay {

  private final Configuration configuration;
  private final ScriptTexts texts;
  private final ReplayDatabase database;
  private final Map<String, MigrationInfo> resolved;

  /**
   * @param configuration how the target is migrated; its connections are not used
   * @throws CannotReplayException when Flyway cannot read the migrations
   */
  public Replay(Configuration configuration, ScriptTexts texts, ReplayDatabase database)
      throws CannotReplayException {
    this.configuration = configuration;
    this.texts = texts;
    this.database = database;
    try {
      this.resolved =
          Arrays.stream(
                  FlywaySettings.onThrowaway(configuration)
                      .dataSource(database.migrating())
                      .load()
                      .info()
                      .all())
              .collect(Collectors.toMap(MigrationInfo::getScript, Function.identity()));
    } catch (FlywayException e) {
      throw new CannotReplayException("Flyway cannot read the migrations: " + message(e), e);
    }
  }

  /** Whether the migrations of today have this one, with this text. */
  public boolean has(Migration migration) {
    MigrationInfo found = resolved.get(migration.script());
    return found != null
        && (migration.checksum().isEmpty()
            || found.getChecksum() == null
            || migration.checksum().get().equals(found.getChecksum()));
  }

  /** Whether the migrations of today have one of this name, with whatever text. */
  public boolean hasScript(String script) {
    return resolved.containsKey(script);
  }

  /**
   * Runs the history.
   *
   * @return the runs of repeatable migrations whose text of then is gone
   * @throws CannotReplayException when the text of a versioned one is gone, or one fails
   */
  public List<AppliedMigration> run(History history) throws CannotReplayException {
    List<AppliedMigration> gone = new ArrayList<>();
    List<MigrationInfo> wanted = new ArrayList<>();
    for (AppliedMigration row : history.rows()) {
      Migration migration = row.migration();
      if (row.isBaseline()) {
        wanted.addAll(upTo(row));
        continue;
      }
      if (row.isReversal()) {
        throw new CannotReplayException(
            "the history takes " + migration + " back; how, no migration says");
      }
      if (row.type().equals("SCHEMA")) {
        continue;
      }
      if (has(migration)) {
        wanted.add(resolved.get(migration.script()));
      } else if (migration.isRepeatable()) {
        gone.add(row);
      } else {
        throw new CannotReplayException(missing(migration));
      }
    }
    for (Set<String> batch : batches(wanted)) {
      migrate(batch);
    }
    return gone;
  }

  /**
   * The migrations of today that a baseline says have run. Whether they make what was there is seen
   * when the target is compared with what the history makes.
   */
  private List<MigrationInfo> upTo(AppliedMigration baseline) throws CannotReplayException {
    MigrationVersion version = baseline.migration().version().orElseThrow();
    List<MigrationInfo> migrations =
        resolved.values().stream()
            .filter(it -> it.getVersion() != null)
            .filter(it -> version(it).compareTo(version) <= 0)
            .sorted()
            .toList();
    if (migrations.isEmpty()) {
      throw new CannotReplayException(
          "the history begins with a baseline (%s), and no migration of version %s or below says what was there before"
              .formatted(baseline.description(), version));
    }
    return migrations;
  }

  private static MigrationVersion version(MigrationInfo migration) {
    return MigrationVersion.of(migration.getVersion().getVersion());
  }

  private String missing(Migration migration) {
    MigrationInfo found = resolved.get(migration.script());
    return found == null
        ? migration + " has run, and its text is not among the migrations of today"
        : "%s has run with another text than today's: expected checksum %s, found %s"
            .formatted(migration, migration.checksum().orElseThrow(), found.getChecksum());
  }

  /**
   * What Flyway can run at once in the order of the history: versions that rise, then repeatable
   * migrations by their description. Each batch has those before it, too.
   */
  private List<Set<String>> batches(List<MigrationInfo> wanted) {
    List<Set<String>> batches = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    MigrationInfo previous = null;
    for (MigrationInfo next : wanted) {
      if (previous != null && previous.compareTo(next) > 0) {
        batches.add(Set.copyOf(shown));
      }
      shown.add(next.getScript());
      previous = next;
    }
    if (!shown.isEmpty()) {
      batches.add(Set.copyOf(shown));
    }
    return batches;
  }

  private void migrate(Set<String> scripts) throws CannotReplayException {
    try {
      new ScriptSelection(configuration, texts, resolved.values())
          .of(scripts)
          .dataSource(database.migrating())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new CannotReplayException(
          "the target's own history fails on a fresh database: " + MigrationFailure.of(e).cause(),
          e);
    }
  }

  private static String message(FlywayException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
