package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the command line says beside the action and the configuration.
 *
 * @param values the values of the options that were given
 * @param elsewhere the target of another configuration file of the same application
 */
record ActionOptions(
    Map<ActionOption, List<String>> values, Function<String, SchemaTarget> elsewhere) {

  ActionOptions {
    values = Map.copyOf(values);
    requireNonNull(elsewhere, "elsewhere is null");
  }

  /** The value of an option that can be given once. */
  Optional<String> value(ActionOption option) {
    return values(option).stream().findFirst();
  }

  List<String> values(ActionOption option) {
    return values.getOrDefault(option, List.of());
  }
}
