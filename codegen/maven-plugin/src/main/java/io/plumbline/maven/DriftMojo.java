package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.Allowance;
import io.plumbline.deploy.compare.DatabaseSide;
import io.plumbline.deploy.compare.DriftComparison;
import io.plumbline.deploy.compare.NamedSides;
import io.plumbline.deploy.compare.Side;
import io.plumbline.deploy.report.Report;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares any two of a live database, locks and the migrations. */
@Mojo(name = "drift", threadSafe = true)
public final class DriftMojo extends ReportMojo {

  private static final String DATABASE = "database";

  /**
   * What is expected: {@code lock}, {@code migrations} (run on a throwaway server), {@code
   * database} (the target) or a file whose name ends with {@code .lock}.
   */
  @Parameter(property = "plumbline.expected", defaultValue = "lock", required = true)
  private String expected;

  /** What is compared with it: the same choices. */
  @Parameter(property = "plumbline.actual", defaultValue = DATABASE, required = true)
  private String actual;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    format();
    Optional<Side> database = database();
    NamedSides sides =
        new NamedSides(
            checker().expected(), settings(), database::orElseThrow, name -> Optional.empty());
    Side one = sides.named(expected);
    Side other = sides.named(actual);
    conclude(
        Report.drift(
            one,
            other,
            DriftComparison.between(one, other, checker().expected().scope(), Allowance.NONE)));
  }

  /** The target, where it is asked for: two locks need none. */
  private Optional<Side> database() throws MojoExecutionException {
    return List.of(expected, actual).contains(DATABASE)
        ? Optional.of(
            new DatabaseSide(
                "the database",
                target().connections(ReadLimits.DEFAULT.statement()),
                ReadLimits.DEFAULT))
        : Optional.empty();
  }
}
