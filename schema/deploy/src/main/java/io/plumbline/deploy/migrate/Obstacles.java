package io.plumbline.deploy.migrate;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.target.MigrationAccess;
import io.plumbline.history.History;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Migration;
import io.plumbline.history.Relation;
import io.plumbline.lock.SchemaLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What speaks against migrating a database, told before anything is changed.
 *
 * @param expected the lock of the build
 * @param live the database as it is
 * @param target how it looks to the role that migrates
 * @param scripts the migrations in the locations
 */
record Obstacles(
    SchemaLock expected, LiveSchema live, MigrationAccess target, List<Migration> scripts) {

  /** Each a sentence without a full stop, none when migrating can begin. */
  List<String> find() {
    List<String> found = new ArrayList<>(wrongScripts());
    if (live.history().isPresent()) {
      found.addAll(wrongHistory(live.history().get()));
    } else {
      stranger().ifPresent(found::add);
    }
    found.addAll(target.obstacles());
    return found;
  }

  /** The lock is of another service, or the locations are. */
  private List<String> wrongScripts() {
    List<String> found = new ArrayList<>();
    for (Migration migration : expected.migrations()) {
      Optional<Migration> script = scripts.stream().filter(it -> isSame(it, migration)).findFirst();
      if (script.isEmpty()) {
        found.add("the lock names " + migration + ", which is not in the locations");
      } else if (!script.get().checksum().equals(migration.checksum())) {
        found.add(
            "%s is another text than the one of the lock: expected checksum %s, found %s"
                .formatted(migration, words(migration), words(script.get())));
      }
    }
    scripts.stream()
        .filter(this::isNewerThanTheLock)
        .forEach(it -> found.add(it + " is in the locations, and the lock does not know it"));
    if (!found.isEmpty()) {
      found.add(
          "the lock was not built from these migrations; see that both are of this service and"
              + " build it again");
    }
    return found;
  }

  /** Of a version that has run, Flyway tells the script that ran and the text that there is now. */
  private static boolean isSame(Migration one, Migration other) {
    return one.version().isPresent()
        ? one.version().equals(other.version())
        : one.script().equals(other.script());
  }

  private static String words(Migration migration) {
    return migration.checksum().map(String::valueOf).orElse("none");
  }

  private boolean isNewerThanTheLock(Migration script) {
    boolean isKnown = expected.migrations().stream().anyMatch(it -> isSame(it, script));
    // Below a baseline that the build began with there may be older ones.
    return !isKnown
        && script
            .version()
            .map(
                version ->
                    expected.migrationVersion().map(it -> version.compareTo(it) > 0).orElse(true))
            .orElse(true);
  }

  private List<String> wrongHistory(History history) {
    HistoryRelation relation =
        HistoryRelation.between(
            expected.migrations(), Optional.of(HalfDoneSearch.succeeded(history)));
    // Failed rows are told as what is half done, with what mends them.
    return relation.relation() == Relation.DIVERGED ? relation.conflicts() : List.of();
  }

  private Optional<String> stranger() {
    List<Entry> objects =
        live.catalog().entries().stream()
            .filter(entry -> entry.owner().isEmpty())
            .filter(entry -> entry.kind() != Kind.SCHEMA && entry.kind() != Kind.EXTENSION)
            .filter(entry -> target.schema().equals(Optional.of(entry.name().parts().get(0))))
            .toList();
    return objects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ("the database has no migration history, but objects in schema %s (%s), such as %s; name"
                    + " the database of this application, or let Flyway baseline this one where its"
                    + " objects are known to be right")
                .formatted(
                    target.schema().orElseThrow(),
                    objects.size(),
                    Stream.concat(
                            objects.stream().filter(entry -> entry.kind() == Kind.TABLE),
                            objects.stream())
                        .findFirst()
                        .orElseThrow()));
  }
}
