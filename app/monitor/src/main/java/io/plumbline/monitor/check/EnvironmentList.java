package io.plumbline.monitor.check;

import java.util.List;

/**
 * All environments, in the order of the configuration.
 *
 * @param environments the environments
 */
record EnvironmentList(List<EnvironmentStatus> environments) {

  EnvironmentList {
    environments = List.copyOf(environments);
  }
}
