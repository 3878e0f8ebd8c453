package io.plumbline.deploy.migrate;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.testing.Service;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A run of a service's migrations: what it told, and how it ended. */
record Run(List<String> progress, MigrateReport report) {

  static final RetryPolicy TWICE = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1));

  static MigrateSettings settings(Service service) {
    return MigrateSettings.of(List.of(service.location()), Run.class.getClassLoader())
        .withLocking(Duration.ofMillis(200), TWICE);
  }

  static SchemaChecker checker(SchemaLock lock) {
    return new SchemaChecker(lock, ReadLimits.DEFAULT);
  }

  static Run of(Service service, SchemaLock lock, ScratchDatabase database) {
    return of(lock, settings(service), database, line -> {});
  }

  /** One that goes on meanwhile, in a thread of its own: it may wait as long as it likes. */
  static CompletableFuture<Run> begin(Supplier<Run> run) {
    return CompletableFuture.supplyAsync(run, task -> new Thread(task).start());
  }

  static Run of(
      SchemaLock lock,
      MigrateSettings settings,
      ScratchDatabase database,
      Consumer<String> listener) {
    List<String> progress = new CopyOnWriteArrayList<>();
    MigrateReport report =
        new Migrator(checker(lock), settings)
            .migrate(
                database.dataSource(),
                line -> {
                  progress.add(line);
                  listener.accept(line);
                });
    return new Run(progress, report);
  }

  String text() {
    return report.text();
  }

  String told() {
    return String.join("\n", progress);
  }
}
