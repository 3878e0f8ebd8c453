package io.plumbline.monitor;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.plumbline.dropwizard.DdlListener;
import io.plumbline.dropwizard.SchemaBundle;
import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.acceptance.AcceptanceStore;
import io.plumbline.monitor.acceptance.AcceptedDriftResource;
import io.plumbline.monitor.check.ChecksResource;
import io.plumbline.monitor.check.EnvironmentsResource;
import io.plumbline.monitor.environment.Environments;
import io.plumbline.monitor.generated.SchemaVersion;
import io.plumbline.monitor.release.ReleaseStore;
import io.plumbline.monitor.release.ReleasesResource;
import io.plumbline.monitor.web.ErrorMapper;
import io.plumbline.monitor.web.OpenApiResource;
import io.plumbline.monitor.web.ServerErrorHandler;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Watches the schemas of many environments. */
public final class MonitorApplication extends Application<MonitorConfiguration> {

  private final Clock clock;

  /** The Monitor by the clock of the machine. */
  public MonitorApplication() {
    this(Clock.systemUTC());
  }

  /** The Monitor by another clock, which tells the day on which accepted drift expires. */
  MonitorApplication(Clock clock) {
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Runs the command of the arguments, such as {@code server monitor.yml}. */
  public static void main(String[] arguments) throws Exception {
    new MonitorApplication().run(arguments);
  }

  @Override
  public String getName() {
    return "plumbline-monitor";
  }

  @Override
  public void initialize(Bootstrap<MonitorConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor()));
    adapt(bootstrap.getObjectMapper());
    bootstrap.addBundle(
        new SchemaBundle<>(
            SchemaLock.load(SchemaVersion.lock(), SchemaVersion.FINGERPRINT),
            MonitorConfiguration::database,
            MonitorConfiguration::schema));
  }

  @Override
  public void run(MonitorConfiguration configuration, Environment environment) {
    ManagedDataSource pool = configuration.database().build(environment.metrics(), "database");
    environment.lifecycle().manage(pool);
    // readme: listener
    DSLContext database =
        DSL.using(
            new DefaultConfiguration()
                .set(pool)
                .set(SQLDialect.POSTGRES)
                .set(new DdlListener(configuration.schema().ddlGuard())));
    // readme: end

    Environments environments = configuration.environments();
    ReleaseStore releases = new ReleaseStore(database);
    int maxLockBytes = (int) configuration.maxLockSize().toBytes();
    AcceptanceStore acceptances = new AcceptanceStore(database);
    environment
        .jersey()
        .register(new EnvironmentsResource(environments, releases, acceptances, database, clock));
    environment
        .jersey()
        .register(new ChecksResource(environments, releases, acceptances, database, clock));
    environment.jersey().register(new AcceptedDriftResource(environments, acceptances, clock));
    environment.jersey().register(new ReleasesResource(releases, maxLockBytes));
    environment.jersey().register(new OpenApiResource());
    answerErrorsInOneForm(configuration, environment);
  }

  private static void answerErrorsInOneForm(
      MonitorConfiguration configuration, Environment environment) {
    ((AbstractServerFactory) configuration.getServerFactory())
        .setRegisterDefaultExceptionMappers(false);
    environment.jersey().register(new ErrorMapper());
    environment
        .lifecycle()
        .addServerLifecycleListener(server -> server.setErrorHandler(new ServerErrorHandler()));
  }

  private static void adapt(ObjectMapper mapper) {
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    // Unquoted, the version 2.10 is the number 2.1, and would be looked for as that.
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
  }
}
