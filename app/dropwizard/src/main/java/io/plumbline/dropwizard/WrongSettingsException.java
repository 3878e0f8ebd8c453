package io.plumbline.dropwizard;

import io.dropwizard.configuration.ConfigurationException;
import java.util.List;

/** A configuration has settings that are wrong; the message has all of them. */
final class WrongSettingsException extends ConfigurationException {

  WrongSettingsException(String path, List<String> problems) {
    super(path, problems);
  }
}
