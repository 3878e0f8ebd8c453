package io.plumbline.deploy.safety;

import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as SQL takes them. A lock quotes no keyword, because the keywords differ between majors;
 * SQL that somebody is to run quotes each that any major reserves somewhere:
 * https://www.postgresql.org/docs/current/sql-keywords-appendix.html
 */
final class SqlNames {

  /** All but the unreserved of 14 to 18. */
  static final Set<String> KEYWORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint binary
          bit boolean both case cast char character check coalesce collate collation column
          concurrently constraint create cross current_catalog current_date current_role
          current_schema current_time current_timestamp current_user dec decimal default deferrable
          desc distinct do else end except exists extract false fetch float for foreign freeze from
          full grant greatest group grouping having ilike in initially inner inout int integer
          intersect interval into is isnull join json json_array json_arrayagg json_exists
          json_object json_objectagg json_query json_scalar json_serialize json_table json_value
          lateral leading least left like limit localtime localtimestamp merge_action national
          natural nchar none normalize not notnull null nullif numeric offset on only or order out
          outer overlaps overlay placing position precision primary real references returning right
          row select session_user setof similar smallint some substring symmetric system_user table
          tablesample then time timestamp to trailing treat trim true union unique user using values
          varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
          xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable"""
              .split("\\s+"));

  private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")*\"|[a-z_][a-z0-9_$]*");
  private static final Pattern WHOLE_WORD = Pattern.compile("[a-z_][a-z0-9_$]*(?= |$)");

  private SqlNames() {}

  /** A name, qualified as it is. */
  static String of(ObjectName name) {
    return list(name.toString());
  }

  /** One identifier. */
  static String identifier(String name) {
    return of(ObjectName.of(name));
  }

  /** Names as a lock lists them, with a comma between them. */
  static String list(String names) {
    return WORD.matcher(names)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    KEYWORDS.contains(word.group()) ? '"' + word.group() + '"' : word.group()));
  }

  /** The keys of an index as a lock lists them: columns or expressions with what follows each. */
  static String keys(List<String> keys) {
    return String.join(
        ", ",
        keys.stream()
            .map(
                key -> {
                  Matcher column = WHOLE_WORD.matcher(key);
                  return column.lookingAt()
                      ? identifier(column.group()) + key.substring(column.end())
                      : key;
                })
            .toList());
  }
}
