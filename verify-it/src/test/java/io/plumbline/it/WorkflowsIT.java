package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The steps that the workflows run, run. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WorkflowsIT {

  private static final Path LOCK = Path.of("codegen/generated/src/main/resources/schema.lock");

  @TempDir private Path temporary;

  @Test
  void plansNothingForADatabaseThatIsDown() throws IOException {
    try (ScratchDatabase staging = migratedTo("2")) {
      NestedMaven.Result plan =
          deploy(staging, "touch deployed")
              .environment("DATABASE_URL", "jdbc:postgresql://localhost:1/nothing")
              .run("Plan");
      assertThat(plan.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void deployNeedsACommand() throws IOException {
    try (ScratchDatabase staging = migratedTo("2")) {
      NestedMaven.Result plan = deploy(staging, "").run("Plan");
      assertThat(plan.exitCode()).isEqualTo(64);
      assertThat(plan.output()).contains("DEPLOY_COMMAND");
    }
  }

  @Test
  void staleCodeFailsAndTheLockDiffIsInTheSummary() throws IOException {
    Path checkout = checkout();
    WorkflowSteps codegen = codegen(checkout);
    assertPasses(codegen.run("Compare"));
    assertThat(codegen.outputs()).isEqualTo("stale=false\n");

    Files.writeString(
        checkout.resolve(LOCK), Files.readString(checkout.resolve(LOCK)) + "\nschema audit\n");
    WorkflowSteps stale = codegen(checkout);
    assertPasses(stale.run("Compare"));
    assertThat(stale.outputs()).isEqualTo("stale=true\n");
    assertThat(stale.summary())
        .contains("- " + LOCK.toString().replace('\\', '/'))
        .contains("+schema audit")
        .contains("mvn verify -Dplumbline.update");
    assertThat(stale.run("Fail when stale").exitCode()).isEqualTo(1);
  }

  @Test
  @EnabledIfSystemProperty(
      named = "plumbline.workflows",
      matches = "all",
      disabledReason = "builds the repository once more: -Dplumbline.workflows=all")
  void generatingFromUnchangedMigrationsChangesNothing() {
    WorkflowSteps codegen = codegen(checkout());
    assertPasses(codegen.run("Generate"));
    assertPasses(codegen.run("Compare"));
    assertThat(codegen.outputs()).isEqualTo("stale=false\n");
  }

  private static void assertPasses(NestedMaven.Result result) {
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  private WorkflowSteps deploy(ScratchDatabase database, String command) throws IOException {
    return WorkflowSteps.ofDeploy(
            Files.createDirectory(temporary.resolve("deploy")), database, command)
        .environment("REHEARSE", "true");
  }

  private static WorkflowSteps codegen(Path checkout) {
    return WorkflowSteps.of("workflows/codegen.yml", "/jobs/generate/steps", checkout);
  }

  /** What is committed, as the runner checks it out. */
  private Path checkout() {
    assumeThat(Folders.root().resolve(".git")).exists();
    Path checkout = temporary.resolve("checkout");
    try {
      Process clone =
          new ProcessBuilder(
                  "git", "clone", "--quiet", Folders.root().toString(), checkout.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(clone.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(clone.waitFor()).as(output).isZero();
      return checkout;
    } catch (IOException e) {
      throw new UncheckedIOException("git cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static ScratchDatabase migratedTo(String version) {
    MigrationSource source = MigrationSource.of("filesystem:" + MessagesProject.migrations());
    return ScratchPostgres.shared().migratedTo(source, version).copy();
  }
}
