package io.plumbline.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A folder of migrations that a test writes. */
public record WrittenMigrations(Path folder) {

  private static final String NEXT = "(?m)^-- next migration\n";
  private static final String WITHOUT_TRANSACTION = "-- without a transaction\n";

  public WrittenMigrations write(String script, String text) {
    try {
      Files.writeString(folder.resolve(script), text);
      if (text.startsWith(WITHOUT_TRANSACTION)) {
        Files.writeString(folder.resolve(script + ".conf"), "executeInTransaction=false\n");
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String script) {
    try {
      Files.delete(folder.resolve(script));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text with {@code -- next migration} between migrations as V2, V3 and so on. */
  public WrittenMigrations writeAll(String texts) {
    int version = 2;
    for (String text : List.of(texts.split(NEXT))) {
      write("V" + version + "__example.sql", text);
      version++;
    }
    return this;
  }

  /** How Flyway finds them; without connections. */
  public FluentConfiguration configuration() {
    return Flyway.configure().locations("filesystem:" + folder);
  }
}
