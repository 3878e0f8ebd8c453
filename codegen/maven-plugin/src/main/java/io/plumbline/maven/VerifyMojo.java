package io.plumbline.maven;

import io.plumbline.lock.SchemaLock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares the lock and the classes that the migrations give with those that are committed, and
 * fails when they differ; with {@code -Dplumbline.update} it writes them instead.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends CodeMojo {
  private static final int DIFF_LINES = 200;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The source directory in which the generated code is committed. */
  @Parameter(
      property = "plumbline.sourceDirectory",
      defaultValue = "${project.basedir}/src/main/java",
      required = true)
  private File sourceDirectory;

  /** Tables and views, named as in the lock, for which jOOQ is to generate no class. */
  @Parameter(property = "plumbline.notGenerated")
  private Set<String> notGenerated = Set.of();

  /** Writes the committed files instead of comparing them. */
  @Parameter(property = "plumbline.update", defaultValue = "false")
  private boolean update;

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    requireTables(candidate());
    Staleness staleness =
        new Staleness()
            .file(candidateFile(), lockFile())
            .directory(generatedPackage(), packageIn(sourceDirectory.toPath()));
    if (staleness.isNone()) {
      getLog().info("The committed lock and classes are what the migrations give.");
      return;
    }
    if (!update) {
      throw new MojoFailureException(stale(staleness));
    }
    mend(staleness);
  }

  private SchemaLock candidate() throws MojoExecutionException, IOException {
    if (!Files.exists(candidateFile())) {
      throw new MojoExecutionException(
          "There is nothing to compare with: expected the lock that plumbline:lock writes to %s,"
                  .formatted(candidateFile())
              + " found no file. Bind plumbline:lock to integration-test.");
    }
    return SchemaLock.parse(Files.readString(candidateFile()));
  }

  private void requireTables(SchemaLock lock)
      throws MojoExecutionException, MojoFailureException, IOException {
    List<String> problems =
        new GeneratedTables(GeneratedSchema.in(generatedPackage()), notGenerated).problems(lock);
    if (!problems.isEmpty()) {
      throw new MojoFailureException(String.join("\n", problems));
    }
  }

  private String stale(Staleness staleness) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("The committed files are not what the migrations give:");
    staleness.lines(basedir()).forEach(line -> lines.add("  " + line));
    if (staleness.stale().containsKey(lockFile())) {
      lines.add("What changes in " + Staleness.name(basedir(), lockFile()) + ":");
      lines.addAll(
          new LockDiff(DIFF_LINES)
              .between(Staleness.text(lockFile()), Staleness.text(candidateFile())));
    }
    lines.add("If that is meant, this command writes them, and what it writes is to be committed:");
    lines.add("  " + new AcceptCommand(Path.of(session.getExecutionRootDirectory()), basedir()));
    return String.join("\n", lines);
  }

  private void mend(Staleness staleness) throws MojoFailureException, IOException {
    List<Path> handwritten = staleness.handwritten();
    if (!handwritten.isEmpty()) {
      throw new MojoFailureException(
          "Files in the package of the generated code were written by hand: expected generated"
              + " files only, found\n  "
              + String.join(
                  "\n  ",
                  handwritten.stream().map(file -> Staleness.name(basedir(), file)).toList())
              + "\nMove them to another package, or delete them. Nothing was changed.");
    }
    staleness.mend();
    getLog().info("Now as the migrations give them (left over: deleted):");
    staleness.lines(basedir()).forEach(line -> getLog().info("  " + line));
    getLog().info("Commit them. This build compiled the files before: build again to use them.");
  }

  private Path basedir() {
    return project().getBasedir().toPath();
  }
}
