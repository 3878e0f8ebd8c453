package io.plumbline.deploy.replay;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;

/** The texts of the migrations where a configuration of Flyway's finds them. */
public final class ScriptTexts {

  private static final String CLASSPATH = "classpath:";
  private static final String FILESYSTEM = "filesystem:";

  private final Configuration configuration;

  /** The texts in the locations of this configuration. */
  public ScriptTexts(Configuration configuration) {
    this.configuration = requireNonNull(configuration, "configuration is null");
  }

  /**
   * The text of a script.
   *
   * @param script its name, relative to its location, as Flyway's history has it
   */
  public Optional<String> text(String script) {
    return Arrays.stream(configuration.getLocations())
        .flatMap(location -> read(location, script).stream())
        .findFirst();
  }

  private Optional<String> read(Location location, String script) {
    try (InputStream stream = open(location, script)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), configuration.getEncoding()));
    } catch (IOException e) {
      throw new UncheckedIOException("the migration cannot be read: " + script, e);
    }
  }

  /** Null where there is none, as a class loader answers. */
  private InputStream open(Location location, String script) throws IOException {
    if (location.getPrefix().equals(CLASSPATH)) {
      return configuration
          .getClassLoader()
          .getResourceAsStream(location.getRootPath() + "/" + script);
    }
    Path file = Path.of(location.getRootPath()).resolve(script);
    return location.getPrefix().equals(FILESYSTEM) && Files.isRegularFile(file)
        ? Files.newInputStream(file)
        : null;
  }
}
