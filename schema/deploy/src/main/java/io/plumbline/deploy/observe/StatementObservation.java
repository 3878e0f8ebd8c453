package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.ObjectName;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one statement of a migration did.
 *
 * @param line the line of the script on which it begins, from 1
 * @param sql the statement, without the comments before it
 * @param surroundings in what transaction it ran
 * @param duration how long it took on the throwaway database, whose tables are empty
 * @param lockTimeout the {@code lock_timeout} in force; zero is none
 * @param held the modes in which each existing relation is locked after it
 * @param taken those of them that the statement took itself
 * @param rewritten the existing relations that it wrote anew
 * @param rewrittenSequences the existing sequences of which it wrote the state anew; what {@code
 *     nextval} and {@code setval} do is none of it
 * @param scanned the existing relations that it read as a whole or by an index
 * @param waits how it waited where it ran in no transaction
 * @param before the schema before it
 * @param after the schema after it; where it failed in a transaction, the one before
 * @param partitionChecks the conditions of the partitions that it made or attached
 * @param error why it failed, empty where it did not
 */
public record StatementObservation(
    int line,
    String sql,
    Surroundings surroundings,
    Duration duration,
    Duration lockTimeout,
    Map<ExistingRelation, Set<LockMode>> held,
    Map<ExistingRelation, Set<LockMode>> taken,
    Set<ExistingRelation> rewritten,
    Set<ObjectName> rewrittenSequences,
    Set<ExistingRelation> scanned,
    List<Wait> waits,
    Catalog before,
    Catalog after,
    List<PartitionCheck> partitionChecks,
    Optional<StatementError> error) {

  public StatementObservation {
    requireNonNull(sql, "sql is null");
    requireNonNull(surroundings, "surroundings is null");
    requireNonNull(duration, "duration is null");
    requireNonNull(lockTimeout, "lockTimeout is null");
    held = Map.copyOf(held);
    taken = Map.copyOf(taken);
    rewritten = Set.copyOf(rewritten);
    rewrittenSequences = Set.copyOf(rewrittenSequences);
    scanned = Set.copyOf(scanned);
    waits = List.copyOf(waits);
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
    partitionChecks = List.copyOf(partitionChecks);
    requireNonNull(error, "error is null");
  }

  /** The strongest mode in which the relation is locked after the statement, if any. */
  public Optional<LockMode> strongestHeld(ExistingRelation relation) {
    return held.getOrDefault(relation, Set.of()).stream().max(LockMode::compareTo);
  }

  /** The strongest mode in which the statement itself locked the relation, if it did. */
  public Optional<LockMode> strongestTaken(ExistingRelation relation) {
    return taken.getOrDefault(relation, Set.of()).stream().max(LockMode::compareTo);
  }

  /** The relations that others have to wait for since the statement, in the order of names. */
  public Stream<ExistingRelation> blockedByIt() {
    return taken.keySet().stream()
        .filter(it -> strongestTaken(it).filter(it::isBlockedBy).isPresent())
        .sorted(Comparator.comparing(ExistingRelation::name));
  }
}
