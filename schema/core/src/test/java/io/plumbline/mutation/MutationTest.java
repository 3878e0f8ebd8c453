package io.plumbline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Judge;
import io.plumbline.lock.SchemaLock;
import io.plumbline.mutation.MutationFile.Mutation;
import io.plumbline.testing.Fixtures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing drifts unseen: each form of each command of the SQL reference that changes a schema is
 * found, names the right object and attribute, and is found the other way round too.
 */
class MutationTest {

  private static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  /** With 4, one case of four is run. */
  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  @AutoClose private static final Playgrounds PLAYGROUNDS = new Playgrounds();

  private static int number;

  static List<String> files() {
    return MutationFile.names();
  }

  @Test
  void eachCommandIsTestedOrLeftOutForAReason() {
    List<String> leftOut =
        Fixtures.read("mutation/left-out.txt")
            .lines()
            .takeWhile(line -> !line.equals("## Forms"))
            .filter(line -> !line.startsWith("#"))
            .flatMap(MutationTest::commands)
            .toList();
    List<String> tested =
        files().stream()
            .map(file -> file.replace(".sql", "").replace('-', ' ').toUpperCase(Locale.ROOT))
            .toList();

    assertThat(Stream.concat(tested.stream(), leftOut.stream()))
        .containsExactlyInAnyOrderElementsOf(
            Fixtures.read("mutation/commands.txt")
                .lines()
                .flatMap(MutationTest::commands)
                .toList());
  }

  private static Stream<String> commands(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).filter(it -> !it.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachFormIsFound(String name) {
    MutationFile file = MutationFile.read(name);
    assertThat(file.mutations()).extracting(Mutation::title).doesNotHaveDuplicates();
    SoftAssertions cases = new SoftAssertions();
    List<List<String>> reports = new ArrayList<>();
    for (Mutation mutation : file.mutations()) {
      if (number++ % SHARE != 0) {
        reports.add(mutation.report());
        continue;
      }
      String what = name + ": " + mutation.title();
      reports.add(mutation.report());
      cases
          .assertThatCode(
              () -> {
                Playground playground = PLAYGROUNDS.ofMajor(mutation.major());
                reports.set(reports.size() - 1, report(playground, mutation, what));
              })
          .as(what)
          .doesNotThrowAnyException();
    }
    cases.assertAll();
    file.assertReports(reports);
  }

  private static List<String> report(Playground playground, Mutation mutation, String what) {
    playground.run(mutation.before(), what);
    SchemaLock before = playground.lock(EVERYTHING);
    playground.run(mutation.after(), what);
    SchemaLock after = playground.lock(EVERYTHING);

    List<Finding> findings = judge(before, after);
    assertThat(findings).as(what).isNotEmpty();
    assertThat(after.fingerprint()).as(what).isNotEqualTo(before.fingerprint());
    assertThat(judge(after, before))
        .as(what + ", the other way round")
        .extracting(MutationTest::subject)
        .containsExactlyInAnyOrderElementsOf(findings.stream().map(MutationTest::subject).toList());
    assertThat(SchemaLock.parse(before.render())).as(what).isEqualTo(before);
    assertThat(SchemaLock.parse(after.render())).as(what).isEqualTo(after);
    return findings.stream()
        .map(finding -> finding.impact() + " " + finding.describe())
        .flatMap(String::lines)
        .toList();
  }

  private static List<Finding> judge(SchemaLock expected, SchemaLock actual) {
    return Judge.judge(
        SchemaDiff.between(expected, actual.catalog(), expected.serverMajor()),
        expected.catalog(),
        actual.catalog());
  }

  private static String subject(Finding finding) {
    return finding.object() + " " + finding.attribute().orElse("");
  }
}
