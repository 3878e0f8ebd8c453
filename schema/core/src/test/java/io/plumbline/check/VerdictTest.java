package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.ServerVersion;
import io.plumbline.history.History;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a verdict says of what it did not compare. */
class VerdictTest {

  private static final Catalog EMPTY = Catalog.of(List.of());

  @Test
  void schemasOutsideTheScopeAreSaidToBeLeftOut() {
    Verdict verdict = verdict(Scope.of(List.of("b", "a")), 18);

    assertThat(verdict.notCompared())
        .containsExactly("schemas other than a, b, which the lock leaves out");
    assertThat(TextReport.of(verdict))
        .contains("not compared: schemas other than a, b, which the lock leaves out\n");
  }

  @Test
  void whatANewerServerHasIsSaidToBeUnknown() {
    Verdict verdict = verdict(Scope.ALL, 19);

    assertThat(verdict.notCompared())
        .containsExactly(
            "what is new in PostgreSQL 19, which this version of Plumbline does not know");
    assertThat(verdict.outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void everythingIsComparedOnASupportedServer() {
    for (int major = ServerVersion.OLDEST_SUPPORTED;
        major <= ServerVersion.NEWEST_SUPPORTED;
        major++) {
      assertThat(verdict(Scope.ALL, major).notCompared()).isEmpty();
    }
  }

  @Test
  void exitCodesTellTheOutcomesApart() {
    assertThat(Outcome.values()).extracting(Outcome::exitCode).containsExactly(0, 1, 2, 3);
  }

  private static Verdict verdict(Scope scope, int major) {
    SchemaLock lock = SchemaLock.of(18, scope, List.of(), EMPTY, Spellings.NONE);
    return Verdict.of(
        lock,
        new LiveSchema(
            new ServerVersion(major, String.valueOf(major)),
            scope,
            new Selection(EMPTY, EMPTY),
            List.of(),
            List.of(),
            Optional.of(new History(List.of()))));
  }
}
