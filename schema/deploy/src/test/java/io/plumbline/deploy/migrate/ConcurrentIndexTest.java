package io.plumbline.deploy.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentIndexTest {

  @Test
  void findsWhatAScriptBuildsWhereverItSaysSo() {
    assertThat(
            ConcurrentIndex.in(
                """
                -- create index concurrently in_a_comment on t (a);
                CREATE UNIQUE INDEX CONCURRENTLY Folded ON "App".t (a);
                create index concurrently if not exists "As ""is"" it" on only t (a);
                create index plain on t (a); /* create index concurrently no on t (a) */
                """))
        .containsExactly(
            new ConcurrentIndex(Optional.of("App"), "folded", false),
            new ConcurrentIndex(Optional.empty(), "As \"is\" it", true));
  }

  @Test
  void textsAndQuotedNamesHideNothingAndBuildNothing() {
    assertThat(
            ConcurrentIndex.in(
                """
                insert into t values ('/*', 'it''s -- so', $x$ create index concurrently no on t $x$);
                create index concurrently "a -- 'b" on t (a);
                insert into t values ('*/');
                """))
        .containsExactly(new ConcurrentIndex(Optional.empty(), "a -- 'b", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create index concurrently i on t (a)",
        "-- why\ncreate unique index concurrently i on t (a)",
        "drop index concurrently i",
        "reindex table concurrently t",
        "reindex (verbose) index concurrently i"
      })
  void nobodyWaitsBehindWorkOnAnIndexThatGoesOnConcurrently(String statement) {
    assertThat(ConcurrentIndex.isWorkedOnBy(statement)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "create index i on t (a)",
    "alter table t detach partition p concurrently",
    "refresh materialized view concurrently m",
    "insert into t values ('create index concurrently i on t (a)')"
  })
  void everybodyWaitsBehindTheRest(String statement) {
    assertThat(ConcurrentIndex.isWorkedOnBy(statement)).isFalse();
  }
}
