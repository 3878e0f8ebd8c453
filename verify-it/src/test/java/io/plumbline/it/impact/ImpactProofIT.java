package io.plumbline.it.impact;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule's judgement, proven by a build that jOOQ generated from the rule's example.
 *
 * <p>A BREAKING difference makes something fail that worked before, as the reason says. A HARMLESS
 * one lets all of it work, and read what it read, even on connections that know the statements from
 * before. A RISKY one may do either, but not without saying so.
 */
@Execution(ExecutionMode.CONCURRENT)
class ImpactProofIT {

  /** Judgements that generated code and the example do not prove as they stand, and why. */
  private static final Map<String, String> UNPROVEN =
      Map.ofEntries(
          // The example does not have what would show it.
          entry("column-position", "it loses the values of the column that it moves"),
          // The reason says in words what fails.
          entry("enum-label-extra", "no error tells that a label was read as null"),
          // No operation of the trial binds a composite value, or has another server.
          entry("attribute-extra", "no operation binds a composite value"),
          entry("attribute-missing", "no operation binds a composite value"),
          entry("composite-type-missing", "no operation binds a composite value"),
          entry("foreign-table-missing", "there is no other server to select from"));

  private static final List<Example> EXAMPLES =
      Example.forServer(ScratchPostgres.shared().majorVersion());

  private static GeneratedBuilds builds;

  @BeforeAll
  static void generate() throws IOException {
    builds = GeneratedBuilds.of(EXAMPLES);
  }

  @AfterAll
  static void unload() throws IOException {
    builds.close();
  }

  static List<Example> examples() {
    return EXAMPLES;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void judgementIsWhatHappens(Example example) throws SQLException {
    Trial trial = Trial.of(example, builds.of(example));
    List<String> objections = Objections.to(example.rule(), trial);
    if (UNPROVEN.containsKey(example.rule())) {
      assertThat(objections).as("%s is proven now: remove it from the list", example).isNotEmpty();
    } else {
      assertThat(objections).as(example.rule()).isEmpty();
    }
  }

  @Test
  void unprovenRulesExist() {
    assertThat(EXAMPLES).extracting(Example::rule).containsAll(UNPROVEN.keySet());
  }

  @Test
  void typeChangeFailsOnceInATransactionOfAWarmConnection() throws SQLException {
    Example example = example("column-type-compatible");
    Table<?> table = builds.of(example).tables().get(0);
    Operation select = Operation.of("select", it -> it.selectFrom(table).fetch());
    try (ReusedDatabase database = ReusedDatabase.filled(example.before())) {
      Session warm = Session.keepingPlans(database.user());
      assertThat(warm.run(select)).isInstanceOf(Outcome.Worked.class);

      database.run("alter table message alter subject type varchar(99)");
      assertThat(warm.run(List.of(select)).get("select"))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              it -> {
                assertThat(it.state()).isEqualTo("0A000");
                assertThat(it.message()).contains("cached plan must not change result type");
              });
      assertThat(warm.run(List.of(select)).get("select")).isInstanceOf(Outcome.Worked.class);

      database.run("alter table message alter subject type text");
      assertThat(warm.run(select))
          .as("the driver tries again where no transaction is open")
          .isInstanceOf(Outcome.Worked.class);
    }
  }

  private static Example example(String rule) {
    return EXAMPLES.stream().filter(it -> it.rule().equals(rule)).findFirst().orElseThrow();
  }
}
