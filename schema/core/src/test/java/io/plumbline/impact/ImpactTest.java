package io.plumbline.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Scope;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a folder in {@code impact}, or several, with a variant behind its id: {@code
 * unique-missing@partial}. In it {@code before.sql} builds what is expected, {@code after.sql} is
 * what was done to it since, {@code expected.txt} the findings.
 */
class ImpactTest {

  private static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  /** With 8, one example of eight is judged. */
  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  static List<String> rules() {
    return Judge.RULES.stream().map(Rule::id).toList();
  }

  static List<String> examples() {
    return Fixtures.list("impact");
  }

  static List<String> judged() {
    List<String> examples = examples();
    return IntStream.range(0, examples.size())
        .filter(index -> index % SHARE == 0)
        .mapToObj(examples::get)
        .toList();
  }

  @Test
  void eachRuleHasAnExample() {
    assertThat(rules()).doesNotHaveDuplicates();
    assertThat(examples().stream().map(ImpactTest::ruleOf).distinct())
        .containsExactlyInAnyOrderElementsOf(rules());
  }

  private static String ruleOf(String example) {
    return example.replaceFirst("@.*", "");
  }

  @ParameterizedTest
  @MethodSource("judged")
  void exampleIsJudgedByTheRule(String example) {
    String rule = ruleOf(example);
    String before = Fixtures.read("impact/" + example + "/before.sql");
    assumeTrue(Servers.shared().majorVersion() >= 18 || !before.startsWith("-- since 18\n"));
    Catalog expected = database.fill(before).read(EVERYTHING).catalog();
    Catalog actual =
        database.run(Fixtures.read("impact/" + example + "/after.sql")).read(EVERYTHING).catalog();

    List<Finding> findings = judge(expected, actual);

    Fixtures.assertSame(text(findings), "impact/" + example + "/expected.txt");
    Finding finding =
        findings.stream()
            .filter(it -> it.rule().equals(rule))
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule + " judges nothing in " + example));
    assertThat(judge(actual, expected))
        .as("the other way round")
        .extracting(Finding::object)
        .contains(finding.object());
    assertThat(judge(expected, expected)).isEmpty();
    assertThat(judge(actual, actual)).isEmpty();
  }

  @Test
  void attributeThatNoRuleClaimsIsRisky() {
    ObjectName name = ObjectName.of("public", "message");
    Catalog expected = Catalog.of(List.of(Entry.of(Kind.TABLE, name, Map.of())));
    Catalog actual =
        Catalog.of(List.of(Entry.of(Kind.TABLE, name, Map.of("colour", "red and green"))));

    assertThat(judge(expected, actual))
        .extracting(Finding::toString)
        .containsExactly(
            "table public.message: colour expected none, found red and green"
                + " (RISKY: no rule knows what this does to the build)");
  }

  @Test
  void objectThatNoRuleClaimsIsRisky() {
    for (Kind kind : Kind.values()) {
      ObjectName name = ObjectName.of("public", "message", "x");
      Catalog one = Catalog.of(List.of(Entry.of(kind, name, Map.of("type", "novel"))));
      Catalog none = Catalog.of(List.of());

      assertThat(judge(one, none)).as(kind.label()).hasSize(1);
      assertThat(judge(none, one)).as(kind.label()).hasSize(1);
    }
  }

  @Test
  void impactsAreOrdered() {
    assertThat(Impact.HARMLESS).isLessThan(Impact.RISKY);
    assertThat(Impact.RISKY).isLessThan(Impact.BREAKING);
    assertThat(Impact.RISKY.worse(Impact.BREAKING)).isEqualTo(Impact.BREAKING);
    assertThat(Impact.RISKY.worse(Impact.HARMLESS)).isEqualTo(Impact.RISKY);
  }

  private static List<Finding> judge(Catalog expected, Catalog actual) {
    SchemaLock lock = SchemaLock.of(18, Scope.ALL, List.of(), expected, Spellings.NONE);
    return Judge.judge(SchemaDiff.between(lock, actual, 18), expected, actual);
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .map(
            it ->
                "%s\n  %s: %s\n  next: %s\n"
                    .formatted(it.describe(), it.impact(), it.reason(), it.nextStep()))
        .collect(Collectors.joining("\n"));
  }
}
