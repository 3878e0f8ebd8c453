package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.deploy.migrate.SchemaStatus;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Says what has run in a live database, what is to run and what is half done. */
@Mojo(name = "status", threadSafe = true)
public final class StatusMojo extends TargetMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    SchemaStatus status =
        SchemaStatus.read(
            target().connections(ReadLimits.DEFAULT.statement()), checker(), settings());
    conclude(status.check().result().outcome(), status.text());
  }
}
