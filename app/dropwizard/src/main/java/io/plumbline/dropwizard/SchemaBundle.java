package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.ConfiguredBundle;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.plumbline.check.CheckResult;
import io.plumbline.check.SchemaChecker;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.SchemaProbe;
import io.plumbline.probe.SchemaWatch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares the schema that a build was generated from with the live one: before the application
 * starts, and from then on in the background.
 *
 * <pre>{@code
 * bootstrap.addBundle(
 *     new SchemaBundle<>(
 *         SchemaLock.load(SchemaVersion.lock(), SchemaVersion.FINGERPRINT),
 *         MyConfiguration::database,
 *         MyConfiguration::schema));
 * }</pre>
 *
 * <p>It adds a health check called {@value #NAME} (ready, critical), {@code GET /health}, a guard
 * that refuses to start on a schema that breaks the build, and the command {@code schema}; on the
 * admin port the page {@code /schema}, {@code /schema/metrics} for Prometheus, and the task {@code
 * schema-reread}. It never changes a database when the application starts.
 *
 * @param <T> the application's configuration
 */
public final class SchemaBundle<T extends Configuration> implements ConfiguredBundle<T> {

  /** The name of the health check and of the command. */
  public static final String NAME = "schema";

  private final SchemaLock expected;
  private final Function<T, DataSourceFactory> database;
  private final Function<T, SchemaConfiguration> schema;

  /**
   * A bundle for one database.
   *
   * @param expected the lock that was generated with the application's code
   * @param database where the configuration names the database
   * @param schema where the configuration has its section about the schema
   */
  public SchemaBundle(
      SchemaLock expected,
      Function<T, DataSourceFactory> database,
      Function<T, SchemaConfiguration> schema) {
    this.expected = requireNonNull(expected, "expected is null");
    this.database = requireNonNull(database, "database is null");
    this.schema = requireNonNull(schema, "schema is null");
  }

  @Override
  @SuppressWarnings("unchecked") // A bundle is added to the bootstrap of its own configuration.
  public void initialize(Bootstrap<?> bootstrap) {
    Bootstrap<T> own = (Bootstrap<T>) bootstrap;
    own.addCommand(new SchemaCommand<>(own.getApplication().getConfigurationClass(), this::target));
    own.setConfigurationFactoryFactory(
        new HealthCheckScheduling<>(new LocatedSettings<>(own.getConfigurationFactoryFactory())));
  }

  @Override
  public void run(T configuration, Environment environment) {
    SchemaTarget target = target(configuration);
    ProbeMetrics metrics = new ProbeMetrics(environment.metrics());
    TimelineKeeper timeline = TimelineKeeper.of(target);
    Duration checkInterval = target.settings().checkInterval().toJavaDuration();
    SchemaProbe probe =
        new SchemaProbe(
            new SchemaWatch(target.checker(), target.connections(), target.settings().watch()),
            checkInterval,
            metrics.andThen(new StateLog()).andThen(timeline));
    admit(target, probe);
    environment.lifecycle().manage(new ManagedProbe(probe));
    Optional<PlanKeeper> plan = PlanKeeper.of(target.settings());
    plan.ifPresent(environment.lifecycle()::manage);
    environment.healthChecks().register(NAME, new SchemaHealthCheck(probe));
    environment
        .jersey()
        .register(
            new HealthResource(
                probe,
                target.checker().expected(),
                target.settings().publicHealth(),
                environment.getObjectMapper()));
    new AdminPages(environment.getName(), target.checker().expected(), probe, timeline, plan)
        .addTo(environment.admin(), metrics, checkInterval);
  }

  private static void admit(SchemaTarget target, SchemaProbe probe) {
    SchemaConfiguration settings = target.settings();
    // Without failFast it starts at once, and is ready when the schema serves it.
    Duration patience = settings.failFast() ? settings.waitUpTo().toJavaDuration() : Duration.ZERO;
    CheckResult result = new StartUpWait(patience, StartUpWait.Time.REAL).await(probe::check);
    try {
      new StartUpGuard(settings).admit(result);
      new RoleGuard(target).admit();
    } catch (SchemaRefusedException e) {
      probe.close();
      throw e;
    }
  }

  SchemaTarget target(T configuration) {
    SchemaConfiguration settings =
        requireNonNull(schema.apply(configuration), "the configuration has no section schema");
    DataSourceFactory factory =
        requireNonNull(database.apply(configuration), "the configuration has no database");
    return new SchemaTarget(
        settings,
        factory,
        new SchemaChecker(expected, settings.limits(), settings.allowance()),
        CheckConnections.to(factory, settings));
  }
}
