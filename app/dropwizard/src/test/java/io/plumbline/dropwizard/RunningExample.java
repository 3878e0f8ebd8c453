package io.plumbline.dropwizard;

import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.Migrator;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The example on a database of its own, which a deploy has migrated and recorded. */
final class RunningExample implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ScratchDatabase database = ScratchPostgres.shared().create();
  private final DropwizardTestSupport<ExampleConfiguration> application;

  /**
   * Starts the example.
   *
   * @param schema its section {@code schema}
   * @param drift what somebody does to the database before that
   */
  RunningExample(Path folder, String schema, String... drift) throws Exception {
    SchemaLock lock = ExampleApplication.lock();
    new Migrator(
            new SchemaChecker(lock, ReadLimits.DEFAULT),
            MigrateSettings.of(
                List.of("classpath:example/migration"), RunningExample.class.getClassLoader()))
        .migrate(database.dataSource(), line -> {});
    for (String sql : drift) {
      run(sql);
    }
    application =
        new DropwizardTestSupport<>(
            ExampleApplication.class, ExampleFile.write(folder, database, schema).toString());
    application.before();
  }

  void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  ScratchDatabase database() {
    return database;
  }

  void dropDatabase() {
    database.close();
  }

  String adminUrl(String path) {
    return "http://localhost:" + application.getAdminPort() + path;
  }

  /** Asks the admin port. */
  HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(adminUrl(path))));
  }

  HttpResponse<String> post(String path) throws IOException, InterruptedException {
    return ask(
        HttpRequest.newBuilder(URI.create(adminUrl(path)))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  @Override
  public void close() {
    application.after();
    database.close();
  }
}
