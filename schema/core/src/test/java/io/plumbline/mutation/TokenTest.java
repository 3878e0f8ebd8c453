package io.plumbline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.mutation.MutationFile.Mutation;
import io.plumbline.probe.HeldToken;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No form of a command that changes a schema is missed by the token that saves reading it. */
@Isolated("other tests make roles, which all databases of a server share")
class TokenTest {

  private static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  /** With 4, one case of four is run. */
  private static final int SHARE = Integer.getInteger("precision.share", 1);

  @AutoClose private static final Playgrounds PLAYGROUNDS = new Playgrounds();

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void eachFormIsSeen(int major) {
    List<Mutation> known =
        MutationFile.names().stream()
            .flatMap(name -> MutationFile.read(name).mutations().stream())
            .filter(mutation -> mutation.isFor(major))
            .toList();
    SoftAssertions cases = new SoftAssertions();
    for (int i = major % SHARE; i < known.size(); i += SHARE) {
      Mutation mutation = known.get(i);
      Commit commit = Commit.values()[i / SHARE % Commit.values().length];
      cases
          .assertThatCode(() -> assertSeen(PLAYGROUNDS.ofMajor(major), mutation, commit))
          .as("%s on %s, %s", mutation.title(), major, commit)
          .doesNotThrowAnyException();
    }
    cases.assertAll();
  }

  private static void assertSeen(Playground playground, Mutation mutation, Commit commit)
      throws SQLException {
    String what = mutation.title();
    playground.run(mutation.before(), what);
    if (commit == Commit.BEGUN_AFTERWARDS || !isSeenAtCommit(playground, mutation, commit)) {
      HeldToken token = playground.token(EVERYTHING);
      playground.run(mutation.after(), what);
      assertThat(token.level()).isEmpty();
    }
  }

  /** False where the command refuses to stand in a transaction. */
  private static boolean isSeenAtCommit(Playground playground, Mutation mutation, Commit commit)
      throws SQLException {
    String what = mutation.title();
    playground.run(commit.begin, what);
    HeldToken token = playground.token(EVERYTHING);
    try {
      playground.run(mutation.after(), what);
    } catch (IllegalStateException e) {
      playground.run("rollback", what);
      if (e.getCause() instanceof SQLException cause && cause.getSQLState().equals("25001")) {
        return false;
      }
      throw e;
    }
    // What another session did has been committed.
    if (!mutation.after().contains("dblink_exec")) {
      assertThat(token.level()).as("before the commit").isPresent();
    }
    playground.run("commit", what);
    assertThat(token.level()).as("after the commit").isEmpty();
    return true;
  }

  /** When the transaction that makes the change begins; the token is always older than its end. */
  private enum Commit {
    BEGUN_AFTERWARDS(""),
    BEGUN_BEFORE("begin; select pg_current_xact_id()"),
    BEGUN_BEFORE_IN_A_SAVEPOINT("begin; select pg_current_xact_id(); savepoint inner_one");

    private final String begin;

    Commit(String begin) {
      this.begin = begin;
    }
  }
}
