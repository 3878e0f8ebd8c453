package io.plumbline.probe;

import io.plumbline.catalog.CatalogQuery;
import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query of the second level: every catalog that what the lock holds is read or deparsed from,
 * in one statement and thus in one snapshot.
 */
final class CatalogRowsQuery {

  /** Those that every server has and every role may read. */
  private static final List<String> CATALOGS =
      List.of(
          "pg_aggregate",
          "pg_am",
          "pg_amop",
          "pg_amproc",
          "pg_attrdef",
          "pg_attribute",
          "pg_auth_members",
          "pg_cast",
          "pg_class",
          "pg_collation",
          "pg_constraint",
          "pg_conversion",
          "pg_default_acl",
          "pg_enum",
          "pg_event_trigger",
          "pg_extension",
          "pg_foreign_data_wrapper",
          "pg_foreign_server",
          "pg_foreign_table",
          "pg_index",
          "pg_inherits",
          "pg_language",
          "pg_namespace",
          "pg_opclass",
          "pg_operator",
          "pg_opfamily",
          "pg_partitioned_table",
          "pg_policy",
          "pg_proc",
          "pg_publication",
          "pg_publication_rel",
          "pg_range",
          "pg_rewrite",
          "pg_sequence",
          "pg_statistic_ext",
          "pg_transform",
          "pg_trigger",
          "pg_ts_config",
          "pg_ts_config_map",
          "pg_ts_dict",
          "pg_ts_parser",
          "pg_ts_template",
          "pg_type");

  // An xid can be compared by its age alone. A frozen row keeps its xid, and when that is too far
  // behind, its age is negative; no row that was written since the reference has one.
  private static final String ROWS =
      """
      select '<table>' as "table", count(*) as number,
        encode(sha256(string_agg(xmin || '@' || ctid, ',') filter (
          where age(xmin) <= (select oldest from reference) and age(xmin) >= 0)::bytea), 'hex')
        as young
      from <table>""";

  // No role but a superuser may see which transaction wrote a row of these, so all of what is read
  // of them is compared. Roles are what owners, privileges and policies name.
  private static final String CONTENTS =
      """
      select '<table>', count(*),
        encode(sha256(convert_to(string_agg(r::text, ',' order by r::text), 'UTF8')), 'hex')
      from (<query>) r""";

  // A database of another encoding may have named a role, and no text here can hold that name.
  private static final String ROLES =
      """
      select oid, hashnameextended(rolname, 0), rolsuper, rolinherit, rolbypassrls
      from pg_catalog.pg_roles""";

  private static final String SUBSCRIPTION_OWNERS =
      "select oid, subowner from pg_catalog.pg_subscription";

  private CatalogRowsQuery() {}

  /**
   * The query, with the oldest transaction of the reference as its parameter.
   *
   * @param historyTable its name, qualified and quoted
   */
  static String of(ServerVersion server, Scope scope, Optional<String> historyTable) {
    List<String> parts = new ArrayList<>();
    catalogs(server, scope).forEach(name -> parts.add(rows("pg_catalog." + name)));
    historyTable.ifPresent(name -> parts.add(rows(name)));
    // Every dependency on an extension, and of the others none: what belongs to a sequence's column
    // is written together with a row of pg_sequence or pg_attribute.
    parts.add(
        rows("pg_catalog.pg_depend") + " where refclassid = 'pg_catalog.pg_extension'::regclass");
    // A database that was dropped and made anew, even with the same OID.
    parts.add(rows("pg_catalog.pg_database") + " where datname = current_database()");
    parts.add(contents("pg_roles", ROLES));
    parts.add(contents("pg_subscription.subowner", SUBSCRIPTION_OWNERS));
    parts.add(contents("pg_subscription", ofLock("subscription", server)));
    parts.add(contents("pg_user_mappings", ofLock("user_mapping", server)));
    return parts.stream()
        .collect(
            Collectors.joining(
                "\nunion all ",
                "with reference as materialized (select age(?::xid) as oldest)\n",
                ""));
  }

  static List<String> catalogs(ServerVersion server, Scope scope) {
    List<String> catalogs = new ArrayList<>(CATALOGS);
    if (server.major() >= 15) {
      catalogs.add("pg_publication_namespace");
    }
    if (scope.facets().contains(Facet.COMMENT)) {
      catalogs.add("pg_description");
    }
    return catalogs;
  }

  private static String rows(String table) {
    return ROWS.replace("<table>", table);
  }

  private static String contents(String name, String query) {
    return CONTENTS.replace("<table>", name).replace("<query>", query);
  }

  private static String ofLock(String file, ServerVersion server) {
    return CatalogQuery.load(file).forServer(server, Set.of(Facet.values()));
  }
}
