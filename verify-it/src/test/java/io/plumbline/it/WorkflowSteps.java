package io.plumbline.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the {@code run:} steps of a workflow as the runner does: by bash, in a folder. */
final class WorkflowSteps {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final JsonNode steps;
  private final Path folder;
  private final Path summary;
  private final Path outputs;
  private final Map<String, String> environment = new HashMap<>();

  private WorkflowSteps(JsonNode steps, Path folder) {
    this.steps = steps;
    this.folder = folder;
    this.summary = empty("summary.md");
    this.outputs = empty("outputs.txt");
  }

  /** The steps at this place of a file under {@code .github}. */
  static WorkflowSteps of(String file, String place, Path folder) {
    try {
      JsonNode yaml = YAML.readTree(Folders.root().resolve(".github").resolve(file).toFile());
      return new WorkflowSteps(yaml.at(place), folder);
    } catch (IOException e) {
      throw new UncheckedIOException("no workflow " + file, e);
    }
  }

  /** The steps that deploy the adopter's project to the environment of this database. */
  static WorkflowSteps ofDeploy(Path folder, ScratchDatabase database, String command)
      throws IOException {
    Files.copy(MessagesProject.jar(), folder.resolve("app.jar"));
    Files.copy(MessagesProject.configuration(), folder.resolve("app.yml"));
    return of("workflows/deploy-environment.yml", "/jobs/deploy/steps", folder)
        .environment("COMMAND", command)
        .environment("PLUMBLINE_SERVER_URL", database.url())
        .environment("PLUMBLINE_SERVER_USER", database.user())
        .environment("PLUMBLINE_SERVER_PASSWORD", database.password())
        .environment("DATABASE_URL", database.url())
        .environment("DATABASE_USER", database.user())
        .environment("DATABASE_PASSWORD", database.password());
  }

  WorkflowSteps environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** A step that failed, and what it said. */
  record Failure(String step, String output) {}

  /** Runs the steps that have a script, one after another, until one fails. */
  Optional<Failure> runAll() {
    for (JsonNode step : steps) {
      if (step.has("run")) {
        String name = step.path("name").asText();
        NestedMaven.Result result = run(name);
        if (!result.isSuccess()) {
          return Optional.of(new Failure(name, result.output()));
        }
      }
    }
    return Optional.empty();
  }

  /** Runs one step to its end. */
  NestedMaven.Result run(String name) {
    ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script(name));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
    builder.environment().put("GITHUB_OUTPUT", outputs.toString());
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new NestedMaven.Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("bash cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  String summary() {
    return read(summary);
  }

  String outputs() {
    return read(outputs);
  }

  private String script(String name) {
    for (JsonNode step : steps) {
      if (step.path("name").asText().equals(name)) {
        return step.path("run").asText();
      }
    }
    throw new AssertionError("no step " + name + " in " + steps);
  }

  /** Beside the folder, because the runner's files are not in the checkout either. */
  private Path empty(String name) {
    try {
      Path file = folder.resolveSibling(folder.getFileName() + "-" + name);
      Files.writeString(file, "");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
