package io.plumbline.dropwizard;

import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example's configuration as a file. */
final class ExampleFile {

  private ExampleFile() {}

  static Path write(Path folder, ScratchDatabase database, String schema) throws IOException {
    return write(folder, database.url(), database.user(), database.password(), schema);
  }

  static Path write(Path folder, String url, String user, String password, String schema)
      throws IOException {
    Path file = folder.resolve("example.yml");
    Files.writeString(
        file,
        """
        server:
          applicationConnectors: [{type: http, port: 0}]
          adminConnectors: [{type: http, port: 0}]
          requestLog: {appenders: []}
        logging: {level: 'OFF'}
        database:
          driverClass: org.postgresql.Driver
          url: '%s'
          user: '%s'
          password: '%s'
        schema: %s
        """
            .formatted(url, user, password, schema));
    return file;
  }
}
