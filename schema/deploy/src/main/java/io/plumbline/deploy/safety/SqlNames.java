package io.plumbline.deploy.safety;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.NameList;
import io.plumbline.deploy.observe.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in SQL that people read: quoted where PostgreSQL needs it, and only there. */
final class SqlNames {

  private static final int LONGEST = 63;

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  /** All of 14 to 18 that are not "unreserved": pg_get_keywords(), SQL Key Words in the manual. */
  static final Set<String> KEYWORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint
          binary bit boolean both case cast char character check coalesce collate collation
          column concurrently constraint create cross current_catalog current_date current_role
          current_schema current_time current_timestamp current_user dec decimal default
          deferrable desc distinct do else end except exists extract false fetch float for
          foreign freeze from full grant greatest group grouping having ilike in initially inner
          inout int integer intersect interval into is isnull join json json_array json_arrayagg
          json_exists json_object json_objectagg json_query json_scalar json_serialize
          json_table json_value lateral leading least left like limit localtime localtimestamp
          merge_action national natural nchar none normalize not notnull null nullif numeric
          offset on only or order out outer overlaps overlay placing position precision primary
          real references returning right row select session_user setof similar smallint some
          substring symmetric system_user table tablesample then time timestamp to trailing
          treat trim true union unique user using values varchar variadic verbose when where
          window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces
          xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .split("\\s+"));

  private SqlNames() {}

  /** A qualified name. */
  static String of(ObjectName name) {
    return name.parts().stream().map(SqlNames::of).collect(Collectors.joining("."));
  }

  /** One identifier. */
  static String of(String identifier) {
    return PLAIN.matcher(identifier).matches() && !KEYWORDS.contains(identifier)
        ? identifier
        : Quoted.identifier(identifier);
  }

  /** The names in an attribute that lists columns. */
  static String list(String columns) {
    return NameList.of(columns).stream().map(SqlNames::of).collect(Collectors.joining(", "));
  }

  /** A name made of another one, which the server does not cut to that other one. */
  static String with(String identifier, String end) {
    String start = identifier;
    while ((start + end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return of(start + end);
  }

  /** A name beside another one in its schema. */
  static String beside(ObjectName neighbour, String name) {
    return of(neighbour.parts().get(0)) + "." + name;
  }
}
