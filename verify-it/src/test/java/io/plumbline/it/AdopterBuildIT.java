package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the build of an adopter's project says when something is wrong. */
// It begins last and takes long: one test after another, they would leave a processor idle.
@Execution(ExecutionMode.CONCURRENT)
class AdopterBuildIT {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** Two builds must not fill the repository of the nested Maven at the same time. */
  @BeforeAll
  static void fillTheRepository() {
    assertThat(MessagesProject.jar()).exists();
  }

  @Test
  void refusesToMigrateWhenTheEnvironmentNamesAnotherDatabase() {
    Path project = Folders.copyOf("messages", "flyway-url");
    NestedMaven.Result result =
        new NestedMaven(project)
            .environment(
                "FLYWAY_URL", "jdbc:postgresql://production.example/messages?password=canary")
            .run("verify");
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output())
        .contains("FLYWAY_URL")
        .doesNotContain("canary")
        .doesNotContain("migrate (migrate)");
  }

  @Test
  void failsWhenNoTableWasGenerated() throws IOException {
    Path project = Folders.copyOf("messages", "no-tables");
    replace(
        project.resolve("pom.xml"),
        "<inputSchema>public</inputSchema>",
        "<inputSchema>nowhere</inputSchema>");
    NestedMaven.Result result = new NestedMaven(project).run("verify");
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output()).contains("jOOQ generated no table");
  }

  @Test
  void anEditedMigrationFailsWithTheLockDiffAndTheCommandThatMendsIt() throws IOException {
    Path project = Folders.copyOf("messages", "edited");
    Files.writeString(
        project.resolve(MIGRATIONS).resolve("V3__add_a_note.sql"),
        "alter table message add column note text;");

    NestedMaven.Result stale = new NestedMaven(project).run("verify");
    assertThat(stale.isSuccess()).isFalse();
    assertThat(stale.output())
        .contains("+column public.message.note")
        .contains("+  type = text")
        .contains("tables/Message.java")
        .contains("mvn verify -Dplumbline.update");
    assertThat(leftOverServers(project)).isEmpty();

    NestedMaven.Result mended = new NestedMaven(project).run("verify", "-Dplumbline.update");
    assertThat(mended.isSuccess()).as(mended.output()).isTrue();
    assertThat(project.resolve("src/main/resources/schema.lock"))
        .content()
        .contains("\ncolumn public.message.note\n  after = sent_at\n  type = text\n");

    NestedMaven.Result current = new NestedMaven(project).run("verify");
    assertThat(current.isSuccess()).as(current.output()).isTrue();
  }

  /** PostgreSQL 14 and 15 print the columns of a view of one table with its name before them. */
  @Test
  void lockKnowsWhatAnotherMajorMakesOfTheMigrations() throws IOException {
    assumeThat(ScratchPostgres.shared().provider()).isNotEqualTo(Provider.EXTERNAL);
    Path project = Folders.copyOf("messages", "other-majors");
    Files.writeString(
        project.resolve(MIGRATIONS).resolve("V3__list_bodies.sql"),
        "create view bodies as select id, body from message;");

    NestedMaven.Result result =
        new NestedMaven(project).run("verify", "-Dplumbline.update", "-Dplumbline.otherMajors=14");

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(project.resolve("src/main/resources/schema.lock"))
        .content()
        .contains("\nother 14\n")
        .contains("\n  definition:\n    | SELECT id,\n")
        .contains("\n  definition ~14:\n    | SELECT message.id,\n");
    assertThat(leftOverServers(project)).isEmpty();
  }

  /** What a server that outlived its build would have left under {@code target}. */
  private static Stream<Path> leftOverServers(Path project) throws IOException {
    try (Stream<Path> paths = Files.walk(project.resolve("target"))) {
      return paths.filter(path -> path.endsWith("postmaster.pid")).toList().stream();
    }
  }

  private static void replace(Path file, String text, String replacement) throws IOException {
    String content = Files.readString(file);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, replacement));
  }
}
