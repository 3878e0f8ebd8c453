package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the command line says beside the action and the configuration.
 *
 * @param values the values of the options that were given, by name
 * @param elsewhere the target of another configuration file of the same application
 */
record ActionOptions(Map<String, String> values, Function<String, SchemaTarget> elsewhere) {

  ActionOptions {
    values = Map.copyOf(values);
    requireNonNull(elsewhere, "elsewhere is null");
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
