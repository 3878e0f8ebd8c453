package io.plumbline.scratch.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MigratedDatabase(locations = "classpath:migrations/message")
class MigratedDatabaseTest {
  private static String nameForTheClass;

  private final String nameForTheConstructor;
  private String nameBefore;

  MigratedDatabaseTest(ScratchDatabase database) {
    nameForTheConstructor = database.name();
  }

  @BeforeAll
  static void prepareClass(ScratchDatabase database) {
    nameForTheClass = database.name();
  }

  @BeforeEach
  void prepare(ScratchDatabase database) {
    nameBefore = database.name();
  }

  @Test
  void aParameterGetsTheMigratedDatabase(Connection connection) throws SQLException {
    assertThat(Sql.agentIsNullable(connection)).isEqualTo("YES");
  }

  @Test
  void allParametersSeeTheSameDatabase(
      ScratchDatabase database, DataSource dataSource, Connection connection) throws SQLException {
    Sql.execute(database, "INSERT INTO message DEFAULT VALUES");

    assertThat(Sql.column(connection, "SELECT count(*) FROM message")).containsExactly("1");
    try (Connection another = dataSource.getConnection()) {
      assertThat(another.getCatalog()).isEqualTo(database.name()).isEqualTo(nameBefore);
    }
  }

  @RepeatedTest(2)
  void everyTestStartsAfresh(ScratchDatabase database) throws SQLException {
    assertThat(Sql.column(database, "SELECT count(*) FROM message")).containsExactly("0");
    Sql.execute(database, "INSERT INTO message DEFAULT VALUES");
  }

  @Test
  void theClassHasADatabaseOfItsOwn(ScratchDatabase database) {
    assertThat(nameForTheConstructor).isEqualTo(nameForTheClass).isNotEqualTo(database.name());
  }

  @ParameterizedTest
  @ValueSource(strings = "YES")
  void otherParametersAreLeftToOthers(String expected, Connection connection, TestInfo test)
      throws SQLException {
    assertThat(Sql.agentIsNullable(connection)).as(test.getDisplayName()).isEqualTo(expected);
  }

  @Test
  @MigratedDatabase(locations = "classpath:migrations/message", at = "1")
  void aMethodMayAskForAnOlderVersion(ScratchDatabase database, Connection connection)
      throws SQLException {
    assertThat(Sql.agentIsNullable(connection)).isEqualTo("NO");
    assertThat(database.name()).isEqualTo(nameBefore);
  }

  @Test
  @MigratedDatabase(locations = "classpath:migrations/message", at = "1")
  void aParameterMayAskForAnotherVersionThanItsMethod(
      Connection older,
      @MigratedDatabase(locations = "classpath:migrations/message", at = "2") Connection newer)
      throws SQLException {
    assertThat(Sql.agentIsNullable(older)).isEqualTo("NO");
    assertThat(Sql.agentIsNullable(newer)).isEqualTo("YES");
  }

  @Nested
  class InANestedClass {
    @Test
    void theAnnotationOfTheOuterClassCounts(Connection connection) throws SQLException {
      assertThat(Sql.agentIsNullable(connection)).isEqualTo("YES");
    }
  }
}
