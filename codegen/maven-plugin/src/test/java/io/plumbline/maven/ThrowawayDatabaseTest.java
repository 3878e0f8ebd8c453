package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowawayDatabaseTest {

  @TempDir private Path target;

  private final MavenProject project = new MavenProject();
  private final MavenProject other = new MavenProject();

  @Test
  void eachModuleHasItsOwnUntilItEnds() throws Exception {
    start().keepIn(project);
    start().keepIn(other);

    assertThat(databaseOf(project)).isNotEqualTo(databaseOf(other));

    ThrowawayDatabase.of(project).orElseThrow().endIn(project);
    assertThat(ThrowawayDatabase.of(project)).isEmpty();
    assertThat(project.getProperties()).isEmpty();
    assertThat(databaseOf(other)).startsWith("plumbline_scratch_");

    Properties address = (Properties) other.getProperties().clone();
    ThrowawayDatabase.of(other).orElseThrow().endIn(other);
    assertThat(target).isEmptyDirectory();
    assertThatThrownBy(() -> databaseAt(address)).isInstanceOf(SQLException.class);
  }

  private ThrowawayDatabase start() {
    return ThrowawayDatabase.start(
        ScratchSettings.defaults().withProvider(Provider.EMBEDDED).withDataDirectory(target));
  }

  /** As Flyway and jOOQ find it, by the properties alone. */
  private static String databaseOf(MavenProject project) throws SQLException {
    return databaseAt(project.getProperties());
  }

  private static String databaseAt(Properties address) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            address.getProperty("plumbline.url"),
            address.getProperty("plumbline.user"),
            address.getProperty("plumbline.password"))) {
      return connection.getCatalog();
    }
  }
}
