package io.plumbline.dropwizard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.db.DataSourceFactory;
import jakarta.validation.Valid;

/** The configuration of an application that uses the bundle. */
public final class ExampleConfiguration extends Configuration {

  @Valid @JsonProperty private DataSourceFactory database = new DataSourceFactory();
  @Valid @JsonProperty private SchemaConfiguration schema = new SchemaConfiguration();

  DataSourceFactory database() {
    return database;
  }

  SchemaConfiguration schema() {
    return schema;
  }
}
