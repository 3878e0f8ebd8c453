package io.plumbline.dropwizard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationFactoryFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.core.Configuration;
import io.dropwizard.health.DefaultHealthFactory;
import io.dropwizard.health.HealthCheckConfiguration;
import io.dropwizard.health.HealthCheckType;
import io.dropwizard.health.HealthFactory;
import io.dropwizard.health.Schedule;
import io.dropwizard.util.Duration;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the schema to the health checks that Dropwizard schedules, unless the configuration has it.
 *
 * <p>Dropwizard sets its health view up before it runs the bundles and ignores every check that the
 * configuration does not list by then; so the list is completed as soon as it is read.
 */
final class HealthCheckScheduling<T extends Configuration>
    implements ConfigurationFactoryFactory<T> {

  private final ConfigurationFactoryFactory<T> origin;

  HealthCheckScheduling(ConfigurationFactoryFactory<T> origin) {
    this.origin = origin;
  }

  @Override
  public ConfigurationFactory<T> create(
      Class<T> type, Validator validator, ObjectMapper mapper, String prefix) {
    ConfigurationFactory<T> factory = origin.create(type, validator, mapper, prefix);
    return new ConfigurationFactory<>() {
      @Override
      public T build(ConfigurationSourceProvider provider, String path)
          throws IOException, ConfigurationException {
        return scheduled(factory.build(provider, path));
      }

      @Override
      public T build() throws IOException, ConfigurationException {
        return scheduled(factory.build());
      }
    };
  }

  private static <C extends Configuration> C scheduled(C configuration) {
    HealthFactory health = configuration.getHealthFactory().orElseGet(DefaultHealthFactory::new);
    if (health instanceof DefaultHealthFactory factory) {
      List<HealthCheckConfiguration> checks =
          new ArrayList<>(factory.getHealthCheckConfigurations());
      if (checks.stream().noneMatch(check -> check.getName().equals(SchemaBundle.NAME))) {
        checks.add(schemaCheck());
        factory.setHealthCheckConfigurations(checks);
      }
    }
    configuration.setHealthFactory(health);
    return configuration;
  }

  private static HealthCheckConfiguration schemaCheck() {
    HealthCheckConfiguration check = new HealthCheckConfiguration();
    check.setName(SchemaBundle.NAME);
    check.setType(HealthCheckType.READY);
    check.setCritical(true);
    check.setInitialState(false);
    check.setSchedule(everySecond());
    return check;
  }

  /** The check answers from memory, so Dropwizard's view may follow it closely. */
  private static Schedule everySecond() {
    Schedule schedule = new Schedule();
    schedule.setInitialDelay(Duration.milliseconds(0));
    schedule.setCheckInterval(Duration.seconds(1));
    schedule.setDowntimeInterval(Duration.seconds(1));
    schedule.setFailureAttempts(1);
    schedule.setSuccessAttempts(1);
    return schedule;
  }
}
