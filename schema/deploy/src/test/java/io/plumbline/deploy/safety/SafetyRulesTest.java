package io.plumbline.deploy.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.deploy.testing.Fixtures;
import io.plumbline.deploy.testing.TestServers;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a folder in {@code safety}: what {@code bad.sql} is seen to do is judged by the
 * rule as {@code expected.txt} says, and what {@code good.sql} does is not. Both stand in its page.
 */
class SafetyRulesTest {

  private static final Path EXAMPLES = Fixtures.RESOURCES.resolve("safety");
  private static final Path PAGES = Path.of("..", "..", "docs", "safety");

  /** Their advice begins where the statement has ended. */
  private static final Set<String> NEEDS_THE_BAD =
      Set.of("foreign-key-without-index", "invalid-index-left", "validate-under-lock");

  /** With 4, one example of four is run, on the newest major alone. */
  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  private static final Map<Integer, MigratedTemplate> TEMPLATES = new HashMap<>();

  @AfterAll
  static void drop() {
    TEMPLATES.values().forEach(MigratedTemplate::close);
  }

  private static MigratedTemplate template(int major) {
    return TEMPLATES.computeIfAbsent(
        major,
        it ->
            TestServers.ofMajor(it)
                .migrated(MigrationSource.of("filesystem:" + EXAMPLES.resolve("setup"))));
  }

  /** Each rule with the majors on which its examples are run. */
  static List<Arguments> examples() {
    List<SafetyRule> rules = rules();
    return IntStream.range(0, rules.size())
        .filter(index -> index % SHARE == 0)
        .boxed()
        .flatMap(
            index ->
                (SHARE == 1 ? Stream.of(14, 18) : Stream.of(18))
                    .map(major -> Arguments.of(rules.get(index), major)))
        .toList();
  }

  static List<SafetyRule> rules() {
    return Stream.of(SafetyReview.RULES, UnexplainedRules.RULES, AllowanceRules.RULES)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void eachRuleHasAnExample() {
    List<String> ids = rules().stream().map(SafetyRule::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Fixtures.folders(EXAMPLES))
        .filteredOn(folder -> !folder.equals("setup"))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void badExampleIsFound(SafetyRule rule, int major, @TempDir Path folder) throws SQLException {
    List<SafetyFinding> findings = review(rule, "bad.sql", major, folder);

    assertThat(findings).extracting(SafetyFinding::rule).contains(rule.id());
    Fixtures.assertSame(text(findings), example(rule, "expected.txt"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void goodExampleIsFine(SafetyRule rule, int major, @TempDir Path folder) throws SQLException {
    List<SafetyFinding> findings = review(rule, "good.sql", major, folder);

    assertThat(findings).extracting(SafetyFinding::rule).doesNotContain(rule.id());
    assertThat(findings).filteredOn(SafetyFinding::refuses).isEmpty();
  }

  /** What is advised to write instead runs as it stands, and has not the same danger again. */
  @ParameterizedTest
  @MethodSource("examples")
  void safeWayRunsAsItStands(SafetyRule rule, int major, @TempDir Path folder) throws SQLException {
    List<SafetyFinding> findings = review(rule, "bad.sql", major, folder);
    for (SafetyFinding finding : findings) {
      assertThat(finding.safeWay()).doesNotContain("…", "...");
      try (ScratchDatabase database = database(rule, major)) {
        if (NEEDS_THE_BAD.contains(rule.id())) {
          runBadExample(rule, database);
        }
        ReviewedRun reviewed = ReviewedRun.ofSafeWay(finding, database, major);
        assertThat(reviewed.failure()).as(finding.safeWay()).isEmpty();
        if (rule.danger() == Danger.GROWS_WITH_TABLE) {
          assertThat(reviewed.findings())
              .as(finding.safeWay())
              .extracting(SafetyFinding::rule)
              .doesNotContain(finding.rule());
        }
      }
    }
  }

  private static void runBadExample(SafetyRule rule, ScratchDatabase database) throws SQLException {
    for (String statement : List.of(Fixtures.read(example(rule, "bad.sql")).split(";\n"))) {
      try {
        execute(database, statement);
      } catch (SQLException e) {
        // An invalid index is left by a statement that fails.
        assertThat(e.getSQLState()).isEqualTo("23505");
        execute(database, Fixtures.read(example(rule, "mend.sql")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleHasAPage(SafetyRule rule) {
    Fixtures.assertSame(
        RulePage.of(
            rule,
            Fixtures.read(example(rule, "bad.sql")),
            Fixtures.read(example(rule, "expected.txt")),
            Fixtures.read(example(rule, "good.sql"))),
        PAGES.resolve(rule.id() + ".md"));
  }

  private static List<SafetyFinding> review(SafetyRule rule, String file, int major, Path folder)
      throws SQLException {
    WrittenMigrations migrations =
        new WrittenMigrations(folder).writeAll(Fixtures.read(example(rule, file)));
    FluentConfiguration configuration = migrations.configuration().ignoreMigrationPatterns("*:*");
    if (!rule.id().equals("lock-without-timeout")) {
      configuration.initSql("set lock_timeout = '500ms'");
    }
    configuration
        .getPluginRegister()
        .getInstanceOf(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(rule.id().equals("flyway-lock-blocks") && file.equals("bad.sql"));
    try (ScratchDatabase database = database(rule, major)) {
      ReviewedRun reviewed = ReviewedRun.of(configuration, database, major);
      assertThat(reviewed.scripts()).isPositive();
      return reviewed.findings();
    }
  }

  private static ScratchDatabase database(SafetyRule rule, int major) throws SQLException {
    ScratchDatabase database = template(major).copy();
    Optional<String> setup = Fixtures.readIfThere(example(rule, "setup.sql"));
    if (setup.isPresent()) {
      execute(database, setup.get());
    }
    return database;
  }

  private static void execute(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Path example(SafetyRule rule, String file) {
    return EXAMPLES.resolve(rule.id()).resolve(file);
  }

  private static String text(List<SafetyFinding> findings) {
    return findings.stream()
        .map(it -> it + "\ninstead:\n" + it.safeWay().indent(2))
        .collect(Collectors.joining("\n"));
  }
}
