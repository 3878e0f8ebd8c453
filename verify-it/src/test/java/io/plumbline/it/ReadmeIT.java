package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tests run and what the jar prints. */
class ReadmeIT {

  private static final Pattern BLOCK =
      Pattern.compile("<!-- (snippet|output): (.+?) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

  @Test
  void showsSnippetsAsTheyStandInTheAdoptersProject() throws IOException {
    List<MatchResult> snippets = blocks("snippet");
    assertThat(snippets).hasSize(12);
    for (MatchResult snippet : snippets) {
      assertThat(snippet.group(3)).as(snippet.group(2)).isEqualTo(region(snippet.group(2)));
    }
  }

  @Test
  void showsTheReportThatTheJarPrints() throws IOException {
    try (ScratchDatabase staging = atV1()) {
      assertThat(RunningApplication.schema(staging, "schema", "verify").output())
          .isEqualTo(output("schema verify at V1"));
    }
  }

  @Test
  void showsTheAnswerThatTheApplicationGives() throws IOException {
    try (ScratchDatabase staging = atV1();
        RunningApplication application =
            RunningApplication.start(staging, Map.of("FAIL_FAST", "false"))) {
      String answer = application.awaitHealth(it -> true).body();
      assertThat(withoutTimes(answer)).isEqualTo(withoutTimes(output("health at V1")));
    }
  }

  private static ScratchDatabase atV1() {
    MigrationSource source = MigrationSource.of("filesystem:" + MessagesProject.migrations());
    return ScratchPostgres.shared().migratedTo(source, "1").copy();
  }

  private static String withoutTimes(String json) {
    return json.replaceAll("\\s*\n\\s*", "")
        .replaceAll("\": ", "\":")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "time");
  }

  private static String output(String name) throws IOException {
    return blocks("output").stream()
        .filter(block -> block.group(2).equals(name))
        .findFirst()
        .orElseThrow()
        .group(3);
  }

  private static List<MatchResult> blocks(String type) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(Folders.root().resolve("README.md")));
    return matcher.results().filter(block -> block.group(1).equals(type)).toList();
  }

  /** The lines between {@code readme: name} and {@code readme: end}, moved to the left margin. */
  private static String region(String place) throws IOException {
    String file = place.substring(0, place.indexOf('#'));
    String name = place.substring(place.indexOf('#') + 1);
    List<String> lines = Files.readAllLines(Folders.root().resolve(Path.of(file)));
    int start = indexOf(lines, "readme: " + name, 0);
    int end = indexOf(lines, "readme: end", start);
    return String.join("\n", lines.subList(start + 1, end)).stripTrailing().stripIndent() + "\n";
  }

  private static int indexOf(List<String> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no line " + text);
  }
}
