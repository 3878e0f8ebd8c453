package io.plumbline.deploy.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The texts of migrations, as far as they can be found by location and name.
 *
 * @param locations locations of Flyway's
 * @param classLoader the loader that knows the class path locations
 */
record Scripts(List<String> locations, ClassLoader classLoader) {

  private static final String FILES = "filesystem:";
  private static final String CLASS_PATH = "classpath:";

  /** The text of this script, empty where there is none: Java migrations, other locations. */
  Optional<String> text(String script) {
    return locations.stream().flatMap(location -> text(location, script).stream()).findFirst();
  }

  private Optional<String> text(String location, String script) {
    try {
      if (location.startsWith(FILES)) {
        Path file = Path.of(location.substring(FILES.length())).resolve(script);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      }
      String folder =
          location.startsWith(CLASS_PATH) ? location.substring(CLASS_PATH.length()) : location;
      try (InputStream text =
          classLoader.getResourceAsStream(folder.replaceAll("^/|/$", "") + "/" + script)) {
        return text == null
            ? Optional.empty()
            : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
