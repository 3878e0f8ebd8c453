package io.plumbline.monitor;

import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The configuration that ships, with environments in it. */
final class MonitorFile {

  /** The file that ships. Maven says where the module is, for a test and for a run alike. */
  static final Path SHIPPED = Path.of(System.getProperty("basedir", "."), "monitor.yml");

  private static final String NO_ENVIRONMENTS = "environments: []";

  private final Path folder;
  private final List<String> environments = new ArrayList<>();
  private String appenders = "";

  /** A configuration in this folder, beside which the passwords will be. */
  MonitorFile(Path folder) {
    this.folder = folder;
  }

  /** Adds an environment with the password of its database in a file. */
  MonitorFile watch(String name, String service, ScratchDatabase database) throws IOException {
    Path password = Files.writeString(passwordFile(name), database.password());
    return watch(name, service, database, "passwordFile: '%s'".formatted(password));
  }

  /** Adds an environment with other settings than its database has. */
  MonitorFile watch(String name, String service, ScratchDatabase database, String settings) {
    return add(
        "name: %s, service: %s, url: '%s', user: %s, %s"
            .formatted(name, service, database.url(), database.user(), settings));
  }

  /** Adds an environment as it is written. */
  MonitorFile add(String settings) {
    environments.add("\n  - {" + settings + "}");
    return this;
  }

  /** Logs into a file instead of the terminal. */
  MonitorFile logTo(Path file) {
    appenders =
        "\n  appenders: [{type: file, archive: false, currentLogFilename: '%s'}]".formatted(file);
    return this;
  }

  /** Where the password of the environment is. */
  Path passwordFile(String environment) {
    return folder.resolve(environment + ".password");
  }

  /** Writes the file and tells where it is. */
  Path write() throws IOException {
    String shipped = Files.readString(SHIPPED);
    if (!shipped.contains(NO_ENVIRONMENTS)) {
      throw new IllegalStateException(SHIPPED + " has no line " + NO_ENVIRONMENTS);
    }
    String written =
        environments.isEmpty()
            ? shipped
            : shipped.replace(NO_ENVIRONMENTS, "environments:" + String.join("", environments));
    // A line for each request is for those who run it.
    written = written.replace("\nserver:\n", "\nserver:\n  requestLog: {appenders: []}\n");
    written = written.replace("\nlogging:", "\nlogging:" + appenders);
    return Files.writeString(folder.resolve("monitor.yml"), written);
  }
}
