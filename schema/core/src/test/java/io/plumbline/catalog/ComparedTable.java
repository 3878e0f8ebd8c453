package io.plumbline.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The README's table of kinds against what is compared, made of the ledger. */
final class ComparedTable {

  private ComparedTable() {}

  static String of(List<QueryFile> queries, List<LedgerCatalog> ledger) {
    StringBuilder text = new StringBuilder();
    text.append("| Kind | Compared beside its name | Left out |\n|---|---|---|\n");
    queries.stream()
        .filter(query -> !query.kinds().isEmpty())
        .sorted(Comparator.comparing(ComparedTable::kinds))
        .forEach(
            query ->
                text.append("| ")
                    .append(kinds(query))
                    .append(" | ")
                    .append(String.join(", ", query.attributes()))
                    .append(" | ")
                    .append(leftOut(query, ledger))
                    .append(" |\n"));
    text.append("| *not read at all* | | ")
        .append(
            ledger.stream()
                .flatMap(catalog -> catalog.leftOut().stream())
                .collect(Collectors.joining("; ")))
        .append(" |\n");
    return text.toString().replace("  ", " ");
  }

  private static String kinds(QueryFile query) {
    return String.join(", ", new TreeSet<>(query.kinds()));
  }

  private static String leftOut(QueryFile query, List<LedgerCatalog> ledger) {
    return query.kinds().stream()
        .sorted()
        .flatMap(kind -> ledger.stream().flatMap(catalog -> catalog.leftOut(kind)))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
