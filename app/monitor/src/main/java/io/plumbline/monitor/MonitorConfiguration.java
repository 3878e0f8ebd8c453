package io.plumbline.monitor;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.DataSizeUnit;
import io.dropwizard.validation.MaxDataSize;
import io.dropwizard.validation.MinDataSize;
import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import io.plumbline.dropwizard.SchemaConfiguration;
import io.plumbline.monitor.environment.DatabaseUrl;
import io.plumbline.monitor.environment.EnvironmentConfiguration;
import io.plumbline.monitor.environment.EnvironmentProblems;
import io.plumbline.monitor.environment.Environments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The Monitor's configuration; {@code monitor.yml} shows and explains all of it. */
@SelfValidating
public final class MonitorConfiguration extends Configuration {

  @Valid @NotNull private final DataSourceFactory database;
  @Valid @NotNull private final SchemaConfiguration schema;
  private final List<EnvironmentConfiguration> environments;

  @MinDataSize(value = 1, unit = DataSizeUnit.KILOBYTES)
  @MaxDataSize(value = 512, unit = DataSizeUnit.MEBIBYTES)
  private final DataSize maxLockSize;

  @JsonCreator
  MonitorConfiguration(
      @JsonProperty("database") DataSourceFactory database,
      @JsonProperty("schema") SchemaConfiguration schema,
      @JsonProperty("environments") List<EnvironmentConfiguration> environments,
      @JsonProperty("maxLockSize") DataSize maxLockSize) {
    this.database = database;
    this.schema = requireNonNullElse(schema, new SchemaConfiguration());
    this.environments = List.copyOf(requireNonNullElse(environments, List.of()));
    this.maxLockSize = requireNonNullElse(maxLockSize, DataSize.mebibytes(32));
  }

  /** The Monitor's own database. */
  DataSourceFactory database() {
    return database;
  }

  /** How the Monitor checks its own schema. */
  SchemaConfiguration schema() {
    return schema;
  }

  /** The environments that it watches. */
  Environments environments() {
    return new Environments(environments);
  }

  /** The length of the longest lock that it takes. */
  DataSize maxLockSize() {
    return maxLockSize;
  }

  /** The pool's driver logs its URL, at {@code FINE} with all that is in it. */
  @SelfValidation
  public void validateDatabase(ViolationCollector problems) {
    if (database != null
        && database.getUrl() != null
        && DatabaseUrl.hasCredentials(database.getUrl())) {
      problems.addViolation(
          "database.url has a user or a password; set database.user and database.password");
    }
  }

  /** Reports every problem of every environment. */
  @SelfValidation
  public void validateEnvironments(ViolationCollector problems) {
    EnvironmentProblems.of(environments).forEach(problems::addViolation);
  }
}
