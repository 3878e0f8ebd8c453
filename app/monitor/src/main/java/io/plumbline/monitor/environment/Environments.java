package io.plumbline.monitor.environment;

import io.plumbline.monitor.web.NameForm;
import io.plumbline.monitor.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The environments that are watched. Immutable and safe for use by several threads. */
public record Environments(List<EnvironmentConfiguration> all) {

  public Environments {
    all = List.copyOf(all);
  }

  /**
   * The environment of that name.
   *
   * @throws Refusal when there is none
   */
  public EnvironmentConfiguration named(String name) {
    NameForm.ENVIRONMENT.require(name);
    return all.stream()
        .filter(environment -> environment.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "no environment is named " + name,
                    all.isEmpty()
                        ? "name the environments in the Monitor's configuration"
                        : "use one of " + names()));
  }

  private String names() {
    return all.stream().map(EnvironmentConfiguration::name).collect(Collectors.joining(", "));
  }
}
