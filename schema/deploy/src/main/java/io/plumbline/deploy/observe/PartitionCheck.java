package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import java.util.Optional;

/**
 * What the rows of a new partition have to be like, and so what the rows of the default partition
 * beside it must not be; a valid CHECK of either spares the server to look at the rows.
 *
 * @param partition the new partition
 * @param condition the condition, as PostgreSQL prints it
 * @param beside the default partition of the same table, empty where there is none or it is itself
 *     the new one
 */
public record PartitionCheck(ObjectName partition, String condition, Optional<Beside> beside) {

  /**
   * A default partition.
   *
   * @param partition its name
   * @param condition what its rows have to be like now, as PostgreSQL prints it
   */
  public record Beside(ObjectName partition, String condition) {
    public Beside {
      requireNonNull(partition, "partition is null");
      requireNonNull(condition, "condition is null");
    }
  }

  public PartitionCheck {
    requireNonNull(partition, "partition is null");
    requireNonNull(condition, "condition is null");
    requireNonNull(beside, "beside is null");
  }
}
