package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.Allowance;
import io.plumbline.check.CheckResult;
import io.plumbline.check.TextReport;
import io.plumbline.deploy.compare.DatabaseSide;
import io.plumbline.deploy.compare.DriftComparison;
import io.plumbline.deploy.compare.LockSide;
import io.plumbline.deploy.compare.MigrationsSide;
import io.plumbline.deploy.compare.Side;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares any two of a live database, locks and the migrations. */
@Mojo(name = "drift", threadSafe = true)
public final class DriftMojo extends TargetMojo {

  /**
   * What is expected: {@code lock}, {@code migrations} (run on a throwaway server), {@code
   * database} (the target) or a file whose name ends with {@code .lock}.
   */
  @Parameter(property = "plumbline.expected", defaultValue = "lock", required = true)
  private String expected;

  /** What is compared with it: the same choices. */
  @Parameter(property = "plumbline.actual", defaultValue = "database", required = true)
  private String actual;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Side one = side(expected);
    Side other = side(actual);
    CheckResult result =
        DriftComparison.between(one, other, checker().expected().scope(), Allowance.NONE);
    conclude(
        result.outcome(),
        "expected: %s%nactual: %s%n%s"
            .formatted(one.words(), other.words(), TextReport.of(result)));
  }

  private Side side(String written) throws MojoExecutionException {
    return switch (written) {
      case "lock" -> new LockSide("the lock", checker().expected());
      case "migrations" -> new MigrationsSide(settings().locations(), settings().classLoader());
      case "database" ->
          new DatabaseSide(
              "the database",
              target().connections(ReadLimits.DEFAULT.statement()),
              ReadLimits.DEFAULT);
      default -> {
        if (!written.endsWith(".lock")) {
          // Not repeated: whoever wrote a URL may have written a password in it.
          throw new MojoExecutionException(
              "expected or actual is wrong: expected lock, migrations, database or a file *.lock.");
        }
        yield new LockSide("the lock " + written, lock(Path.of(written)));
      }
    };
  }
}
