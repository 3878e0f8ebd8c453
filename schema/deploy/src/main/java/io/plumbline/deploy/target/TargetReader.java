package io.plumbline.deploy.target;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads a target in short read-only transactions, without a lock on any table of it. */
public final class TargetReader {

  private static final String SETTINGS =
      "select current_setting('TimeZone'), current_setting('search_path')";

  private static final String ROLE =
      """
      select current_database(), current_user, r.rolsuper, pg_has_role(d.datdba, 'USAGE'),
        has_database_privilege(d.oid, 'CREATE'),
        coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false),
        pg_is_in_recovery(), current_setting('default_transaction_read_only') = 'on'
      from pg_roles r, pg_database d
      where r.rolname = current_user and d.datname = current_database()
      """;

  private static final String EXTENSIONS =
      """
      select e.extname, e.extversion, n.nspname
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname <> 'plpgsql' order by e.extname
      """;

  private static final String ROLES = "select rolname from pg_roles where rolname !~ '^pg_'";

  /**
   * {@code pg_total_relation_size} would lock each table, and wait for those that somebody has
   * locked. The statistics collector knows rows before the first ANALYZE, too.
   */
  private static final String SIZES =
      """
      select n.nspname, c.relname,
        case when c.reltuples >= 0 then greatest(c.reltuples::bigint, s.n_live_tup)
          when s.n_live_tup > 0 then s.n_live_tup end,
        (c.relpages + coalesce(t.relpages, 0)
         + coalesce((select sum(x.relpages) from pg_index i
                     join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid), 0))
        * current_setting('block_size')::bigint
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.oid = c.reltoastrelid
      left join pg_stat_all_tables s on s.relid = c.oid
      where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      """;

  private final Scope scope;
  private final ReadLimits limits;

  /** A reader of the schemas in a scope. */
  public TargetReader(Scope scope, ReadLimits limits) {
    this.scope = requireNonNull(scope, "scope is null");
    this.limits = requireNonNull(limits, "limits is null");
  }

  /**
   * Reads a target by an idle connection of the role that migrates, which is left as it was.
   *
   * @throws SQLException when the target cannot be read
   */
  public Target read(Connection connection) throws SQLException {
    String timeZone;
    String searchPath;
    // Before the transaction, which has settings of its own.
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SETTINGS)) {
      row.next();
      timeZone = row.getString(1);
      searchPath = row.getString(2);
    }
    LiveSchema schema = LiveSchema.read(connection, scope, limits);
    List<String> obstacles = MigrationAccess.of(connection, scope, limits).obstacles();
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits);
        Statement statement = transaction.connection().createStatement()) {
      return read(statement, schema, obstacles, timeZone, searchPath);
    }
  }

  private static Target read(
      Statement statement,
      LiveSchema schema,
      List<String> obstacles,
      String timeZone,
      String searchPath)
      throws SQLException {
    Session session;
    Target.Standing standing;
    try (ResultSet row = statement.executeQuery(ROLE)) {
      row.next();
      session = new Session(row.getString(1), row.getString(2), rights(row), timeZone, searchPath);
      standing = standing(row);
    }
    List<Extension> extensions = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(EXTENSIONS)) {
      while (rows.next()) {
        extensions.add(new Extension(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    Set<String> roles = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(ROLES)) {
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
    }
    return new Target(session, standing, schema, extensions, roles, obstacles, sizes(statement));
  }

  private static Target.Standing standing(ResultSet row) throws SQLException {
    if (row.getBoolean(7)) {
      return Target.Standing.STANDBY;
    }
    return row.getBoolean(8) ? Target.Standing.READ_ONLY_ROLE : Target.Standing.PRIMARY;
  }

  private static Set<Session.Right> rights(ResultSet row) throws SQLException {
    Set<Session.Right> rights = EnumSet.noneOf(Session.Right.class);
    int column = 3;
    for (Session.Right right : Session.Right.values()) {
      if (row.getBoolean(column)) {
        rights.add(right);
      }
      column++;
    }
    return rights;
  }

  private static Map<ObjectName, TableSize> sizes(Statement statement) throws SQLException {
    Map<ObjectName, TableSize> sizes = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(SIZES)) {
      while (rows.next()) {
        long count = rows.getLong(3);
        OptionalLong known = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
        sizes.put(
            ObjectName.of(rows.getString(1), rows.getString(2)),
            new TableSize(known, rows.getLong(4)));
      }
    }
    return sizes;
  }
}
