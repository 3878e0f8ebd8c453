package com.example.messages;

import com.example.messages.generated.SchemaVersion;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.plumbline.dropwizard.SchemaBundle;
import io.plumbline.lock.SchemaLock;

public class MessagesApplication extends Application<MessagesConfiguration> {
  public static void main(String[] arguments) throws Exception {
    new MessagesApplication().run(arguments);
  }

  @Override
  public void initialize(Bootstrap<MessagesConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(true)));
    // readme: bundle
    bootstrap.addBundle(
        new SchemaBundle<>(
            SchemaLock.load(SchemaVersion.lock(), SchemaVersion.FINGERPRINT),
            MessagesConfiguration::getDatabase,
            MessagesConfiguration::getSchema));
    // readme: end
  }

  @Override
  public void run(MessagesConfiguration configuration, Environment environment) {
    var database = configuration.getDatabase().build(environment.metrics(), "database");
    environment.lifecycle().manage(database);
    environment.jersey().register(new MessageResource(database));
  }
}
