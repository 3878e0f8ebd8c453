package io.plumbline.maven;

import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule.Form;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes what the migrations made of the throwaway database into a {@code schema.lock} in the
 * target directory, and its fingerprint and version into a class {@code SchemaVersion} beside
 * jOOQ's.
 */
@Mojo(name = "lock", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class LockMojo extends CodeMojo {

  /** The schemas that the lock holds; all when left out. */
  @Parameter(property = "plumbline.schemas")
  private List<String> schemas = List.of();

  /** Flyway's history table, without its schema; the lock leaves it out. */
  @Parameter(
      property = "plumbline.historyTable",
      defaultValue = Scope.DEFAULT_HISTORY_TABLE,
      required = true)
  private String historyTable;

  /** What the lock holds of objects beside their attributes: comment, owner, privileges. */
  @Parameter(property = "plumbline.facets")
  private List<String> facets = List.of();

  /**
   * Objects that the lock is limited to, among those of their kind: {@code table public.app_*}; a
   * name alone limits all objects whose names have as many parts.
   */
  @Parameter(property = "plumbline.includes")
  private List<String> includes = List.of();

  /**
   * Objects that the lock leaves out, with what they own: {@code table public.report_*}, {@code
   * schema audit}, or a name alone for every kind.
   */
  @Parameter(property = "plumbline.excludes")
  private List<String> excludes = List.of();

  /**
   * Tables whose partitions jobs make and drop: {@code public.event}. The lock holds none of these
   * partitions; a check compares each that is live with its parent.
   */
  @Parameter(property = "plumbline.managedPartitions")
  private List<String> managedPartitions = List.of();

  /**
   * What jobs and tools create, by the name of the tool: time-partitions, pg_partman, timescaledb,
   * pg_repack, dbt, helper-tables.
   */
  @Parameter(property = "plumbline.presets")
  private List<String> presets = List.of();

  /**
   * Other major versions that the database runs on somewhere, such as 15: the migrations run on a
   * throwaway server of each, too, and the lock holds what PostgreSQL makes otherwise there.
   */
  @Parameter(property = "plumbline.otherMajors")
  private List<Integer> otherMajors = List.of();

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  private final LifecycleExecutor lifecycle;

  private final BuildPluginManager plugins;

  private final RepositorySystem repositories;

  @Inject
  LockMojo(LifecycleExecutor lifecycle, BuildPluginManager plugins, RepositorySystem repositories) {
    this.lifecycle = lifecycle;
    this.plugins = plugins;
    this.repositories = repositories;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    ThrowawayDatabase database =
        ThrowawayDatabase.of(project())
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "There is no throwaway database to read: expected that plumbline:start ran"
                            + " before in the build of this module, found no trace of it. Bind it"
                            + " to pre-integration-test, before flyway:migrate."));
    String resource = LockResource.in(project()).nameOf(lockFile());
    SchemaLock lock = lockOf(database);
    write(candidateFile(), lock.render());
    write(
        generatedPackage().resolve(SchemaVersionSource.FILE),
        new SchemaVersionSource(packageName(), resource).of(lock));
    getLog()
        .info(
            "The migrations give %d objects, %s"
                .formatted(lock.catalog().entries().size(), lock.fingerprint()));
  }

  private SchemaLock lockOf(ThrowawayDatabase database)
      throws MojoExecutionException, MojoFailureException {
    try {
      Candidate candidate = candidateLock().of(database.database().dataSource());
      candidate.warnings().forEach(warning -> getLog().warn(warning));
      SchemaLock lock = candidate.lock();
      for (int major : otherMajors) {
        lock = withMajor(lock, database, major);
      }
      return lock;
    } catch (NotMigratedException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (SQLException e) {
      throw new MojoExecutionException(
          "The throwaway database cannot be read: " + e.getMessage(), e);
    }
  }

  private CandidateLock candidateLock() throws MojoExecutionException {
    return new ScopeSettings()
        .facets(facets)
        .rules("includes", Form.INCLUDE, includes)
        .rules("excludes", Form.EXCLUDE, excludes)
        .rules("managedPartitions", Form.PARTITIONS, managedPartitions)
        .presets(presets)
        .candidate(schemas, historyTable);
  }

  private SchemaLock withMajor(SchemaLock lock, ThrowawayDatabase own, int major)
      throws MojoExecutionException, MojoFailureException, SQLException, NotMigratedException {
    OtherMajor other = new OtherMajor(major, session, repositories);
    ThrowawayDatabase there = ThrowawayDatabase.start(other.settings(own));
    try {
      other.requireMajorOf(there.server());
      there.tell(project());
      new FlywayMigration(session, lifecycle, plugins).run();
      SchemaLock lockThere =
          new CandidateLock(lock.scope()).of(there.database().dataSource()).lock();
      SchemaLock with = CandidateLock.with(lock, lockThere);
      SchemaDiff.between(with, lockThere.catalog(), major)
          .changes()
          .forEach(
              change ->
                  getLog()
                      .warn(
                          "On PostgreSQL %d the migrations do not make the same: %s"
                              .formatted(major, change.entry())));
      return with;
    } finally {
      own.tell(project());
      there.server().close();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
