package io.plumbline.maven;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** The database of one module, alone in its server. */
record ThrowawayDatabase(ScratchPostgres server, ScratchDatabase database) {
  private static final String KEY = ThrowawayDatabase.class.getName();
  private static final String URL = "plumbline.url";
  private static final String USER = "plumbline.user";
  private static final String PASSWORD = "plumbline.password";

  static ThrowawayDatabase in(ScratchPostgres server) {
    return new ThrowawayDatabase(server, server.create());
  }

  /** The one that the module has in this build; of several modules each has its own. */
  static Optional<ThrowawayDatabase> of(MavenProject project) {
    return Optional.ofNullable((ThrowawayDatabase) project.getContextValue(KEY));
  }

  /** Keeps it for the goals that follow, and tells the POM where it is. */
  void keepIn(MavenProject project) {
    project.setContextValue(KEY, this);
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
