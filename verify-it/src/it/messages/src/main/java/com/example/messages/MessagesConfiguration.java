package com.example.messages;

import io.dropwizard.core.Configuration;
import io.dropwizard.db.DataSourceFactory;
import io.plumbline.dropwizard.SchemaConfiguration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

public class MessagesConfiguration extends Configuration {
  @Valid @NotNull private DataSourceFactory database = new DataSourceFactory();
  @Valid @NotNull private SchemaConfiguration schema = new SchemaConfiguration();

  public DataSourceFactory getDatabase() {
    return database;
  }

  public void setDatabase(DataSourceFactory database) {
    this.database = database;
  }

  public SchemaConfiguration getSchema() {
    return schema;
  }

  public void setSchema(SchemaConfiguration schema) {
    this.schema = schema;
  }
}
