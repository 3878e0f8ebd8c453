package io.plumbline.maven;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The database of one module, alone in its server.
 *
 * @param settings what the server was started with
 */
record ThrowawayDatabase(
    ScratchSettings settings, ScratchPostgres server, ScratchDatabase database) {
  private static final String KEY = ThrowawayDatabase.class.getName();
  private static final String URL = "plumbline.url";
  private static final String USER = "plumbline.user";
  private static final String PASSWORD = "plumbline.password";

  /** Starts a server and makes a database in it. */
  static ThrowawayDatabase start(ScratchSettings settings) {
    ScratchPostgres server = ScratchPostgres.start(settings);
    try {
      return new ThrowawayDatabase(settings, server, server.create());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The one that the module has in this build; of several modules each has its own. */
  static Optional<ThrowawayDatabase> of(MavenProject project) {
    return Optional.ofNullable((ThrowawayDatabase) project.getContextValue(KEY));
  }

  /** Keeps it for the goals that follow, and tells the POM where it is. */
  void keepIn(MavenProject project) {
    project.setContextValue(KEY, this);
    tell(project);
  }

  /** Tells the POM alone where it is. */
  void tell(MavenProject project) {
    project.getProperties().setProperty(URL, database.url());
    project.getProperties().setProperty(USER, database.user());
    project.getProperties().setProperty(PASSWORD, database.password());
  }

  /** Removes it and its server. */
  void endIn(MavenProject project) {
    project.setContextValue(KEY, null);
    project.getProperties().remove(URL);
    project.getProperties().remove(USER);
    project.getProperties().remove(PASSWORD);
    server.close();
  }
}
