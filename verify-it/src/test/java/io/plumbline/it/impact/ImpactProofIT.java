package io.plumbline.it.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** With 8, one example of eight is proven. */
  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  private static final List<Example> EXAMPLES =
      Example.forServer(ScratchPostgres.shared().majorVersion());

  private static final Example TYPE_CHANGE =
      EXAMPLES.stream()
          .filter(it -> it.name().equals("column-type-compatible"))
          .findFirst()
          .orElseThrow();

  private static GeneratedBuilds builds;

  @BeforeAll
  static void generate() throws IOException {
    builds =
        GeneratedBuilds.of(
            Stream.concat(examples().stream(), Stream.of(TYPE_CHANGE)).distinct().toList());
  }

  @AfterAll
  static void unload() throws IOException {
    builds.close();
  }

  static List<Example> examples() {
    return IntStream.range(0, EXAMPLES.size())
        .filter(index -> index % SHARE == 0)
        .mapToObj(EXAMPLES::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void judgementIsWhatHappens(Example example) throws SQLException {
    Trial trial = Trial.of(example, builds.of(example));
    assertThat(Objections.to(example.rule(), trial)).as(example.name()).isEmpty();
  }

  @Test
  void typeChangeFailsOnceInATransactionOfAWarmConnection() throws SQLException {
    Table<?> table = builds.of(TYPE_CHANGE).tables().get(0);
    Operation select = Operation.of("select", it -> it.selectFrom(table).fetch());
    try (ReusedDatabase database = ReusedDatabase.filled(TYPE_CHANGE.before())) {
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
}
