package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationFactoryFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reports all that is wrong in a configuration at once, each with its line in the file.
 *
 * <p>Dropwizard ends at the first setting that it cannot read, and knows no line by the time that
 * it validates.
 */
final class LocatedSettings<T> implements ConfigurationFactoryFactory<T> {

  private final ConfigurationFactoryFactory<T> origin;

  LocatedSettings(ConfigurationFactoryFactory<T> origin) {
    this.origin = requireNonNull(origin, "origin is null");
  }

  @Override
  public ConfigurationFactory<T> create(
      Class<T> type, Validator validator, ObjectMapper mapper, String prefix) {
    ConfigurationFactory<T> factory = origin.create(type, validator, mapper, prefix);
    return new ConfigurationFactory<>() {
      @Override
      public T build(ConfigurationSourceProvider provider, String path)
          throws IOException, ConfigurationException {
        byte[] file;
        try (InputStream stream = provider.open(path)) {
          file = stream.readAllBytes();
        }
        try {
          return factory.build(it -> new ByteArrayInputStream(file), path);
        } catch (ConfigurationException e) {
          throw new WrongSettings(factory, path, prefix).inspect(file, e);
        }
      }

      @Override
      public T build() throws IOException, ConfigurationException {
        return factory.build();
      }
    };
  }
}
