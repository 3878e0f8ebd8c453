package io.plumbline.deploy.upgrade;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.TextReport;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.replay.ScriptSelection;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.replay.TemplateDatabase;
import io.plumbline.history.Migration;
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

/** Brings an empty database to a release, and proves that it is there. */
final class ReleasedDatabase {

  private final Release release;
  private final Configuration configuration;
  private final TemplateDatabase database;
  private final List<String> notes = new ArrayList<>();

  ReleasedDatabase(Release release, Configuration configuration, TemplateDatabase database) {
    this.release = release;
    this.configuration = configuration;
    this.database = database;
  }

  /**
   * Makes it.
   *
   * @return what limits the proof, one sentence each
   */
  List<String> make() throws NoReleaseException {
    try {
      if (release.locations().isEmpty()) {
        migrateByTexts();
      } else {
        FlywaySettings.onThrowaway(configuration)
            .locations(release.locations().toArray(String[]::new))
            .dataSource(database.connections())
            .load()
            .migrate();
      }
    } catch (FlywayException e) {
      throw new NoReleaseException(
          "the migrations of %s do not run on an empty database: %s"
              .formatted(release.words(), StatementError.of(e)),
          e);
    }
    prove();
    return notes;
  }

  /** By the texts of today, as far as they are those of the release. */
  private void migrateByTexts() throws NoReleaseException {
    Map<String, MigrationInfo> today =
        Arrays.stream(
                FlywaySettings.onThrowaway(configuration)
                    .dataSource(database.connections())
                    .load()
                    .info()
                    .all())
            .collect(Collectors.toMap(MigrationInfo::getScript, Function.identity()));
    Set<String> scripts = new HashSet<>();
    for (Migration migration : release.lock().migrations()) {
      MigrationInfo found = today.get(migration.script());
      if (found != null && hasText(found, migration)) {
        scripts.add(migration.script());
      } else if (migration.isRepeatable()) {
        notes.add(
            "%s has another text than in %s, so what it made then is not there; a git tag has the"
                    .formatted(migration, release.words())
                + " text");
      } else {
        throw new NoReleaseException(
            "the migrations of today do not lead to %s: %s"
                .formatted(
                    release.words(),
                    found == null
                        ? "expected " + migration + ", found no such script"
                        : "expected %s with checksum %s, found %s"
                            .formatted(
                                migration, migration.checksum().orElse(0), found.getChecksum())));
      }
    }
    new ScriptSelection(configuration, new ScriptTexts(configuration), today.values())
        .of(scripts)
        .dataSource(database.connections())
        .load()
        .migrate();
  }

  private static boolean hasText(MigrationInfo found, Migration migration) {
    return migration.checksum().isEmpty()
        || found.getChecksum() == null
        || migration.checksum().get().equals(found.getChecksum());
  }

  private void prove() throws NoReleaseException {
    CheckResult result =
        new SchemaChecker(release.lock(), ReadLimits.DEFAULT).check(database.connections());
    boolean isExcused = !notes.isEmpty() && result.outcome() == Outcome.DRIFTED;
    if (result.outcome() == Outcome.NOT_COMPARABLE || isExcused) {
      notes.add(
          "not proven that the migrations lead to %s: %s"
              .formatted(release.words(), result.summary()));
    } else if (result.outcome() != Outcome.IN_SYNC) {
      throw new NoReleaseException(
          "the migrations of %s do not make what its lock says:\n%s"
              .formatted(release.words(), TextReport.of(result)));
    }
  }
}
