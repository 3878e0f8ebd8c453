package io.plumbline.scratch.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes and looks at what became of them. */
class MigratedDatabaseRunTest {
  private static final List<String> SEEN = new ArrayList<>();

  @AfterEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void databasesAndConnectionsAreGoneAfterwards() throws SQLException {
    run(Uses.class).assertStatistics(run -> run.succeeded(2));

    assertThat(SEEN).hasSize(3).doesNotHaveDuplicates();
    try (ScratchDatabase witness = ScratchPostgres.shared().create()) {
      assertThat(Sql.column(witness, "SELECT datname FROM pg_database"))
          .doesNotContainAnyElementsOf(SEEN);
    }
  }

  @Test
  void onePropertyRunsASuiteAtAnOlderVersion() {
    System.setProperty("plumbline.at", "1");
    try {
      run(TellsVersion.class).assertStatistics(run -> run.succeeded(2));
    } finally {
      System.clearProperty("plumbline.at");
    }
    assertThat(SEEN).containsExactlyInAnyOrder("unnamed NO", "named YES");
  }

  @Test
  void anUnknownVersionFailsTheTestWithTheKnownOnes() {
    run(UnknownVersion.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    instanceOf(ParameterResolutionException.class),
                    message(text -> text.contains("has the version \"7\": choose one of 1, 2.")))));
  }

  @Test
  void aParameterOfAnotherTypeIsNotTaken() {
    run(OtherType.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(text -> text.contains("No ParameterResolver registered")))));
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  @MigratedDatabase(locations = "classpath:migrations/message")
  static class Uses {
    @BeforeAll
    static void prepare(Connection connection) throws SQLException {
      SEEN.add(connection.getCatalog());
    }

    @Test
    void one(Connection connection) throws SQLException {
      SEEN.add(connection.getCatalog());
    }

    @Test
    void another(Connection connection) throws SQLException {
      SEEN.add(connection.getCatalog());
    }
  }

  static class TellsVersion {
    @Test
    void unnamed(
        @MigratedDatabase(locations = "classpath:migrations/message") Connection connection)
        throws SQLException {
      SEEN.add("unnamed " + Sql.agentIsNullable(connection));
    }

    @Test
    void named(
        @MigratedDatabase(locations = "classpath:migrations/message", at = "2")
            Connection connection)
        throws SQLException {
      SEEN.add("named " + Sql.agentIsNullable(connection));
    }
  }

  static class UnknownVersion {
    @Test
    @MigratedDatabase(locations = "classpath:migrations/message", at = "7")
    void never(Connection connection) {
      SEEN.add(connection.toString());
    }
  }

  @MigratedDatabase(locations = "classpath:migrations/message")
  static class OtherType {
    @Test
    void never(StringBuilder text) {
      SEEN.add(text.toString());
    }
  }
}
