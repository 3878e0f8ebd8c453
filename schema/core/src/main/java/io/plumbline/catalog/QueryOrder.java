package io.plumbline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The query files that yield objects, in the order in which they are run. */
final class QueryOrder {

  /** What most schemas have most of: columns first, as the others refer to them. */
  static final List<CatalogQuery> LARGE =
      Stream.of("column", "constraint", "index", "table", "sequence")
          .map(CatalogQuery::load)
          .toList();

  /** Of which most schemas have few. */
  private static final List<CatalogQuery> SMALL =
      Stream.of(
              "schema",
              "extension",
              "foreign_table",
              "enum",
              "domain",
              "composite_type",
              "range_type",
              "base_type",
              "rule",
              "routine",
              "aggregate",
              "operator",
              "operator_class",
              "operator_family",
              "cast",
              "collation",
              "conversion",
              "text_search_configuration",
              "text_search_dictionary",
              "text_search_parser",
              "text_search_template",
              "trigger",
              "event_trigger",
              "policy",
              "statistics",
              "foreign_data_wrapper",
              "server",
              "user_mapping",
              "publication",
              "publication_table",
              "subscription",
              "language",
              "transform",
              "access_method",
              "view")
          .map(CatalogQuery::load)
          .toList();

  /** They are privileges of objects that do not exist yet. */
  private static final CatalogQuery DEFAULT_PRIVILEGES = CatalogQuery.load("default_privileges");

  private QueryOrder() {}

  /** The small ones for such a scope, in rounds of so many at most. */
  static List<List<CatalogQuery>> small(Scope scope, int round) {
    List<CatalogQuery> queries = new ArrayList<>(SMALL);
    if (scope.facets().contains(Facet.PRIVILEGES)) {
      queries.add(0, DEFAULT_PRIVILEGES);
    }
    List<List<CatalogQuery>> rounds = new ArrayList<>();
    for (int start = 0; start < queries.size(); start += round) {
      rounds.add(queries.subList(start, Math.min(start + round, queries.size())));
    }
    return rounds;
  }
}
