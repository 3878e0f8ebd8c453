package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionSourceTest {

  @TempDir private Path directory;

  @Test
  void classHoldsFingerprintAndNewestVersion() throws Exception {
    SchemaLock lock = lock(migration("9"), migration("10.1"));
    try (URLClassLoader loader = compiled(lock)) {
      Class<?> version = loader.loadClass("com.acme.db.SchemaVersion");

      assertThat(version.getField("FINGERPRINT").get(null)).isEqualTo(lock.fingerprint().text());
      assertThat(version.getField("MIGRATION").get(null)).isEqualTo("10.1");
    }
  }

  @Test
  void versionIsEmptyWithoutVersionedMigrations() throws Exception {
    try (URLClassLoader loader =
        compiled(lock(new Migration(Optional.empty(), Optional.of(1), "R__view.sql")))) {
      Class<?> version = loader.loadClass("com.acme.db.SchemaVersion");

      assertThat(version.getField("MIGRATION").get(null)).isEqualTo("");
    }
  }

  @Test
  void lockIsFoundOnTheClassPathOrMissedByName() throws Exception {
    try (URLClassLoader loader = compiled(lock(migration("1")))) {
      var method = loader.loadClass("com.acme.db.SchemaVersion").getMethod("lock");

      assertThatThrownBy(() -> method.invoke(null))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("expected the resource /db/schema.lock on the class path");

      Path file = Files.createDirectory(directory.resolve("db")).resolve("schema.lock");
      Files.writeString(file, "a lock");
      assertThat((URL) method.invoke(null)).isEqualTo(file.toUri().toURL());
    }
  }

  /** By the warnings-are-errors compiler of a strict project, with nothing but the JDK. */
  private URLClassLoader compiled(SchemaLock lock) throws Exception {
    Path source = directory.resolve(SchemaVersionSource.FILE);
    Files.writeString(source, new SchemaVersionSource("com.acme.db", "/db/schema.lock").of(lock));
    String[] arguments = {
      "-Xlint:all", "-Werror", "-cp", "", "-d", directory.toString(), source.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    return new URLClassLoader(
        new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static SchemaLock lock(Migration... migrations) {
    return SchemaLock.of(18, Scope.ALL, List.of(migrations), Catalog.of(List.of()), Spellings.NONE);
  }

  private static Migration migration(String version) {
    return new Migration(
        Optional.of(MigrationVersion.of(version)), Optional.of(1), "V" + version + "__x.sql");
  }
}
