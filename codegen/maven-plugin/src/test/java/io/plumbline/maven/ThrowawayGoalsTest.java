package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowawayGoalsTest {

  private static final MavenProject PROJECT = new MavenProject();

  @AutoClose private static ScratchDatabase database;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    database = ScratchPostgres.shared().create();
    new ThrowawayDatabase(ScratchSettings.defaults(), ScratchPostgres.shared(), database)
        .keepIn(PROJECT);
  }

  @BeforeEach
  void migration() throws Exception {
    write("V1__message.sql", "create table message (id bigint primary key, body text);");
    writeLock("v1.lock");
  }

  @Test
  void idempotenceIsRequiredOrWarnedOfOrOff() throws Exception {
    idempotence("required").execute();
    write("V2__seed.sql", "create index on message (body);");

    assertThatThrownBy(() -> idempotence("required").execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("V2__seed.sql\n  line 1: create index on message (body)")
        .hasMessageContaining("index public.message.message_body_idx1: expected absent");
    assertThatCode(() -> idempotence("warn").execute()).doesNotThrowAnyException();
    assertThatThrownBy(() -> idempotence("maybe").execute())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("plumbline.idempotence: expected required or warn or off, found \"maybe\"");

    write("V2__seed.sql", "select nonsense;");
    assertThatCode(() -> idempotence("off").execute()).doesNotThrowAnyException();
    assertThatThrownBy(() -> idempotence("warn").execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("V2__seed.sql fails on an empty throwaway database, line 1: ");
  }

  @Test
  void releasedMigrationsAreNotHeldAgainstTheBuild() throws Exception {
    write("V1__message.sql", "create table message (id int); create index on message (id);");
    IdempotenceMojo goal = idempotence("required");
    Parameters.set(goal, "released", "1");
    goal.execute();

    Parameters.set(goal, "released", "one");
    assertThatThrownBy(goal::execute)
        .hasMessageStartingWith("plumbline.idempotence.released: not a migration version");
  }

  @Test
  void upgradesFromALock() throws Exception {
    write("V2__body.sql", "alter table message alter body set not null;");
    writeLock("schema.lock");
    UpgradeMojo goal = goal(new UpgradeMojo());
    Parameters.set(goal, "lock", folder.resolve("v1.lock").toFile());

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("upgrade from v1.lock: V2__body.sql fails on rows")
        .hasMessageContaining("line 1: alter table message alter body set not null");

    write(
        "V2__body.sql",
        "delete from message where body is null; alter table message alter body set not null;");
    writeLock("schema.lock");
    goal.execute();
  }

  @Test
  void upgradeSaysWhichReleaseItLacks() throws Exception {
    writeLock("schema.lock");
    UpgradeMojo goal = goal(new UpgradeMojo());
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageEndingWith("found neither");

    Parameters.set(goal, "tag", "v1");
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("expected a git repository around");
  }

  private IdempotenceMojo idempotence(String policy) {
    IdempotenceMojo goal = goal(new IdempotenceMojo());
    Parameters.set(goal, "idempotence", policy);
    return goal;
  }

  private <T extends ThrowawayMojo> T goal(T goal) {
    Parameters.set(goal, "project", PROJECT);
    Parameters.set(goal, "locations", List.of("filesystem:" + folder));
    Parameters.set(goal, "historyTable", Scope.DEFAULT_HISTORY_TABLE);
    if (goal instanceof UpgradeMojo) {
      Parameters.set(goal, "lockFile", new File(folder.toFile(), "schema.lock"));
    }
    return goal;
  }

  private void write(String script, String sql) throws Exception {
    Files.writeString(folder.resolve(script), sql);
  }

  private void writeLock(String name) throws Exception {
    try (MigratedTemplate template =
            ScratchPostgres.shared().migrated(MigrationSource.of("filesystem:" + folder));
        ScratchDatabase built = template.copy();
        Connection connection = built.connect()) {
      write(
          name,
          LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT)
              .toLock(Spellings.NONE)
              .render());
    }
  }
}
