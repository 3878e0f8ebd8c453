package io.plumbline.maven;

import io.plumbline.deploy.migrate.MigrateReport;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.Migrator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Runs the pending migrations on a live database, then compares it with the lock. */
@Mojo(name = "migrate", threadSafe = true)
public final class MigrateMojo extends TargetMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    MigrateSettings settings = settings();
    MigrateReport report =
        new Migrator(checker(), settings)
            .migrate(target().connections(settings.statementTimeout()), getLog()::info);
    conclude(report.outcome(), report.text());
  }
}
