package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ServerVersion;
import io.plumbline.testing.Fixtures;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No catalog that a lock is read from is left out of the token. */
class CatalogRowsQueryTest {

  private static final Pattern IN_THE_LOCK =
      Pattern.compile("^(pg_\\w+) -> (?!left out)", Pattern.MULTILINE);

  /** By a view that every role may read. */
  private static final Set<String> READ_OTHERWISE = Set.of("pg_user_mapping");

  private final String query =
      CatalogRowsQuery.of(
          new ServerVersion(18, "18.6"),
          Scope.ALL.withFacets(EnumSet.allOf(Facet.class)),
          Optional.of("public.flyway_schema_history"));

  @Test
  void everyCatalogThatTheLedgerHasInTheLockIsLookedAt() {
    Set<String> inTheLock =
        IN_THE_LOCK
            .matcher(Fixtures.read("ledger.txt"))
            .results()
            .map(it -> it.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    inTheLock.removeAll(READ_OTHERWISE);
    assertThat(inTheLock).hasSizeGreaterThan(40).allMatch(this::isLookedAt);
  }

  @Test
  void rolesDatabaseUserMappingsAndHistoryAreLookedAtToo() {
    assertThat(query)
        .contains(
            "from pg_catalog.pg_auth_members",
            "from pg_catalog.pg_database",
            "from pg_catalog.pg_roles",
            "from pg_user_mappings",
            "from public.flyway_schema_history");
  }

  private boolean isLookedAt(String catalog) {
    return Pattern.compile("from (pg_catalog\\.)?" + catalog + "\\b").matcher(query).find();
  }
}
