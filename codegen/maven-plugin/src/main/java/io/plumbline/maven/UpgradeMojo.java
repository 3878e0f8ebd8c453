package io.plumbline.maven;

import io.plumbline.deploy.LockFile;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.upgrade.NoReleaseException;
import io.plumbline.deploy.upgrade.Release;
import io.plumbline.deploy.upgrade.TaggedRelease;
import io.plumbline.deploy.upgrade.UpgradeCheck;
import io.plumbline.deploy.upgrade.UpgradeReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Migrates a throwaway database from a release to now, with rows in every table, and fails when a
 * migration fails on them or the end is not what the lock says.
 */
@Mojo(name = "upgrade", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class UpgradeMojo extends ThrowawayMojo {

  /**
   * The git tag of the release. Its lock and its migrations are read as they were, from where they
   * are today.
   */
  @Parameter(property = "plumbline.upgrade.tag")
  private String tag;

  /** The lock of the release, instead of a tag; its migrations must be among those of today. */
  @Parameter(property = "plumbline.upgrade.lock")
  private File lock;

  /** The lock of the build. */
  @Parameter(
      property = "plumbline.lockFile",
      defaultValue = "${project.basedir}/src/main/resources/schema.lock",
      required = true)
  private File lockFile;

  @Override
  boolean isOff() throws MojoExecutionException {
    if ((tag == null) == (lock == null)) {
      throw new MojoExecutionException(
          "plumbline:upgrade: expected one of plumbline.upgrade.tag and plumbline.upgrade.lock,"
              + " found "
              + (tag == null ? "neither" : "both"));
    }
    return false;
  }

  @Override
  void runOn(ThrowawayServer server)
      throws MojoExecutionException, MojoFailureException, IOException {
    Path folder = Files.createTempDirectory("plumbline-upgrade");
    try {
      UpgradeReport report =
          new UpgradeCheck(flyway(), LockFile.read(lockFile.getPath()), server)
              .from(release(folder));
      conclude(report.outcome(), report.text());
    } catch (NoReleaseException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (SQLException e) {
      throw new MojoExecutionException(
          "the upgrade could not be tried: the throwaway server says: " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  private Release release(Path folder) throws NoReleaseException, IOException {
    return lock == null
        ? TaggedRelease.read(tag, lockFile.toPath(), locations(), folder)
        : new Release(lock.getName(), LockFile.read(lock.getPath()), List.of());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
