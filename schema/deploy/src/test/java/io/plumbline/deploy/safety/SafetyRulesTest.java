package io.plumbline.deploy.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.observe.ObservedMigration;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.target.TableSize;
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
import java.util.OptionalLong;
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
  private static final TableSize LARGE = new TableSize(OptionalLong.of(5_000_000), 900L << 20);

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
    try (ScratchDatabase database = template(major).copy()) {
      Optional<String> setup = Fixtures.readIfThere(example(rule, "setup.sql"));
      if (setup.isPresent()) {
        execute(database, setup.get());
      }
      ObservedRun run =
          new ObservedMigration(
                  database.dataSource(),
                  database.dataSource(),
                  Scope.ALL,
                  new ScriptTexts(configuration)::text)
              .run(configuration);
      assertThat(run.scripts()).isNotEmpty();
      SafetyReview review = new SafetyReview(major, relation -> LARGE, configuration);
      return run.scripts().stream().flatMap(it -> review.of(it, run).stream()).toList();
    }
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
