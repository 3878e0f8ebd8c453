package io.plumbline.deploy.rows;

import io.plumbline.deploy.rows.ColumnType.Typed;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all types of a database. */
final class TypeReader {

  private static final String QUERY =
      """
      select t.oid, pg_catalog.format_type(t.oid, null), t.typname,
        t.typnamespace = 'pg_catalog'::regnamespace, t.typtype, t.typcategory,
        case when t.typcategory = 'A' then t.typelem else 0 end,
        coalesce(r.rngsubtype, m.rngtypid, t.typbasetype),
        t.typtypmod,
        pg_catalog.format_type(coalesce(r.rngsubtype, m.rngtypid, t.typbasetype), t.typtypmod),
        array(select enumlabel::text from pg_catalog.pg_enum
          where enumtypid = t.oid order by enumsortorder),
        array(select a.atttypid::bigint from pg_catalog.pg_attribute a
          where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0
            and not a.attisdropped order by a.attnum),
        array(select a.atttypmod from pg_catalog.pg_attribute a
          where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0
            and not a.attisdropped order by a.attnum),
        array(select pg_catalog.format_type(a.atttypid, a.atttypmod)
          from pg_catalog.pg_attribute a
          where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0
            and not a.attisdropped order by a.attnum)
      from pg_catalog.pg_type t
      left join pg_catalog.pg_range r on r.rngtypid = t.oid
      left join pg_catalog.pg_range m on m.rngmultitypid = t.oid
      where t.typtype <> 'p'
      """;

  private TypeReader() {}

  /** The types by their OIDs; the search path is to be empty. */
  static Map<Long, ColumnType> read(Connection connection) throws SQLException {
    Map<Long, ColumnType> types = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        types.put(row.getLong(1), type(row));
      }
    }
    return types;
  }

  private static ColumnType type(ResultSet row) throws SQLException {
    return new ColumnType(
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getString(5).charAt(0),
        row.getString(6).charAt(0),
        row.getLong(7),
        new Typed(row.getLong(8), row.getInt(9), row.getString(10)),
        List.of((String[]) row.getArray(11).getArray()),
        attributes(row.getArray(12), row.getArray(13), row.getArray(14)));
  }

  private static List<Typed> attributes(Array oids, Array modifiers, Array names)
      throws SQLException {
    Long[] oid = (Long[]) oids.getArray();
    Integer[] modifier = (Integer[]) modifiers.getArray();
    String[] name = (String[]) names.getArray();
    List<Typed> attributes = new ArrayList<>();
    for (int i = 0; i < oid.length; i++) {
      attributes.add(new Typed(oid[i], modifier[i], name[i]));
    }
    return attributes;
  }
}
