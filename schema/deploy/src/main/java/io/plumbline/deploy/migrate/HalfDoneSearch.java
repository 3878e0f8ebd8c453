package io.plumbline.deploy.migrate;

import io.plumbline.deploy.migrate.HalfDone.Bearing;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Migration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what interrupted migrations left behind in a database. */
final class HalfDoneSearch {

  private final ScriptTexts scripts;
  private final Connection connection;

  HalfDoneSearch(ScriptTexts scripts, Connection connection) {
    this.scripts = scripts;
    this.connection = connection;
  }

  /**
   * What is half done, in the order in which it is to be mended.
   *
   * @param historyTable the qualified name of the history table, empty when there is none
   * @param history the history, empty when there is none
   * @param expected the migrations of the build
   */
  List<HalfDone> search(
      Optional<String> historyTable, Optional<History> history, List<Migration> expected)
      throws SQLException {
    List<Migration> unfinished =
        HistoryRelation.between(expected, history.map(HalfDoneSearch::succeeded)).pending();
    List<HalfDone> found = new ArrayList<>(indexes(builders(unfinished)));
    for (AppliedMigration row : history.map(History::failed).orElse(List.of())) {
      found.add(
          new HalfDone(
              Bearing.STOPS_MIGRATIONS,
              row.migration()
                  + " is marked as failed in "
                  + historyTable.orElseThrow()
                  + ": it does not run in a transaction, and what ran before its failing statement"
                  + " stays; undo that, or make the script pass over it, then take the mark away",
              "delete from %s where installed_rank = %s and not success;"
                  .formatted(historyTable.orElseThrow(), row.rank())));
    }
    return found;
  }

  /** A failed migration is one that is to run once more. */
  static History succeeded(History history) {
    return new History(history.rows().stream().filter(AppliedMigration::isSuccess).toList());
  }

  /** The indexes that these migrations build, in the order in which they do. */
  private List<Builder> builders(List<Migration> unfinished) {
    List<Builder> builders = new ArrayList<>();
    for (Migration migration : unfinished) {
      scripts.text(migration.script()).map(ConcurrentIndex::in).orElse(List.of()).stream()
          .forEach(index -> builders.add(new Builder(migration, index)));
    }
    return builders;
  }

  /** A migration and an index that it builds. */
  private record Builder(Migration migration, ConcurrentIndex index) {
    boolean builds(String schema, String name, String currentSchema) {
      return index.name().equals(name) && index.schema().orElse(currentSchema).equals(schema);
    }
  }

  private List<HalfDone> indexes(List<Builder> builders) throws SQLException {
    List<HalfDone> found = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select c.relname, i.indisvalid, n.nspname, coalesce(pg_catalog.current_schema(), ''),
              pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            -- Of a partitioned table it is invalid by intention until all partitions have theirs.
            where c.relkind = 'i' and c.relpersistence <> 't' and n.nspname !~ '^pg_'
              and (not i.indisvalid or c.relname = any (?))
              -- Whoever builds it concurrently has this lock on its table all the while.
              and not exists (
                select from pg_catalog.pg_locks l
                where l.locktype = 'relation' and l.relation = i.indrelid and l.granted
                  and l.mode = 'ShareUpdateExclusiveLock' and l.pid <> pg_catalog.pg_backend_pid()
                  and l.database = (select d.oid from pg_catalog.pg_database d
                    where d.datname = pg_catalog.current_database()))
            order by 5
            """)) {
      query.setArray(1, connection.createArrayOf("name", names(builders)));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String name = rows.getString(1);
          String schema = rows.getString(3);
          String currentSchema = rows.getString(4);
          Optional<Builder> builder =
              builders.stream().filter(it -> it.builds(schema, name, currentSchema)).findFirst();
          (rows.getBoolean(2) ? complete(rows.getString(5), builder) : invalid(rows, builder))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Object[] names(List<Builder> builders) {
    return builders.stream().map(it -> it.index().name()).toArray();
  }

  private static Optional<HalfDone> complete(String name, Optional<Builder> builder) {
    return builder
        .filter(it -> !it.index().toleratesExisting())
        .map(
            it ->
                new HalfDone(
                    Bearing.STOPS_MIGRATIONS,
                    "index %s is there, but %s is still to build it and would fail on it"
                        .formatted(name, it.migration()),
                    "drop index concurrently " + name + ";"));
  }

  private static Optional<HalfDone> invalid(ResultSet rows, Optional<Builder> builder)
      throws SQLException {
    String name = rows.getString(5);
    String what = "index " + name + " is invalid: its concurrent build did not end";
    if (builder.isPresent()) {
      return Optional.of(
          new HalfDone(
              Bearing.STOPS_MIGRATIONS,
              what + "; " + builder.get().migration() + " builds it again",
              "drop index concurrently " + name + ";"));
    }
    return Optional.of(
        rows.getString(1).matches(".*_cc(new|old)\\d*")
            ? new HalfDone(
                Bearing.STANDS_APART,
                "index " + name + " was left by a REINDEX CONCURRENTLY that did not end",
                "drop index concurrently " + name + ";")
            : new HalfDone(
                Bearing.STANDS_APART,
                what + ", and no migration that is to run builds it",
                "reindex index concurrently " + name + ";"));
  }
}
