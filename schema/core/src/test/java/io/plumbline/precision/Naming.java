package io.plumbline.precision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to name all objects of a schema, and all texts in it. */
enum Naming {
  PLAIN("%s"),
  CASED("É%sß"),
  QUOTED("it's \"%s\"\"''"),
  SPACED("  %s x "),
  DOTTED(".a.%s.b"),
  BROKEN("a\n%s\r\n\tb"),
  EMOJI("😀%s👩‍👧"),
  PUNCTUATED("%s,:;{}[]()\\|/?%%&#@!*+<>^"),
  COMMENTED("--%s/*"),
  LIKE_A_RULE("%s ON UPDATE TO x WHERE ("),
  LIKE_A_TRIGGER(" FOR EACH ROW WHEN (%s) EXECUTE FUNCTION "),
  HIDDEN("a\u202e%s\u200b\n\u001b[31mERROR"),
  /** Of as many bytes as PostgreSQL keeps. */
  LONGEST("%s") {
    @Override
    String name(String plain, int number) {
      return plain + "x".repeat(63 - plain.length());
    }
  },
  /** Some of which only the newer majors know. */
  KEYWORDS("%s") {
    @Override
    String name(String plain, int number) {
      return WORDS.get(number);
    }
  };

  private static final Pattern PLACE = Pattern.compile("([\"'])([\\w ]+)~\\1");

  private static final List<String> WORDS =
      List.of(
          """
          select user system_user json_array json_object json_table json_value merge_action
          json_scalar json_serialize json_query json_exists json_arrayagg json_objectagg all analyse
          analyze and any array as asc asymmetric authorization between bigint binary bit boolean
          both case cast char character check coalesce collate collation column concurrently
          constraint create cross current_catalog current_date current_role current_schema
          current_time current_timestamp current_user dec decimal default deferrable desc distinct do
          else end except exists extract false fetch float for foreign freeze from full grant greatest
          group grouping having ilike in initially inner inout int integer intersect interval into is
          isnull join lateral leading least left like limit localtime localtimestamp national natural
          nchar normalize not notnull null nullif numeric offset on only or order out outer overlaps
          overlay placing position precision primary real references returning right row session_user
          setof similar smallint some substring symmetric table tablesample then time timestamp to
          trailing treat trim true union unique using values varchar variadic verbose when where
          window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlparse xmlpi xmlroot
          xmlserialize
          """
              .strip()
              .split("\\s+"));

  private final String form;

  Naming(String form) {
    this.form = form;
  }

  String name(String plain, int number) {
    return form.formatted(plain);
  }

  /** The SQL with each name in quotes that ends with a tilde as this one. */
  String in(String sql) {
    Map<String, String> names = new LinkedHashMap<>();
    return PLACE
        .matcher(sql)
        .replaceAll(
            place -> {
              String quote = place.group(1);
              String name =
                  names.computeIfAbsent(place.group(2), plain -> name(plain, names.size()));
              return Matcher.quoteReplacement(quote + name.replace(quote, quote + quote) + quote);
            });
  }
}
