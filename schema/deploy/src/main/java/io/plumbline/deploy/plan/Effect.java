package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.ExistingRelation;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.deploy.target.TableSize;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a statement does to one table of the target, its indexes included.
 *
 * @param table the table or materialized view
 * @param size how large it is
 * @param lock the strongest lock that the statement takes on it, empty where it has it already or
 *     needs none
 * @param touches what it does to all rows
 */
public record Effect(
    ObjectName table, TableSize size, Optional<LockMode> lock, Set<Touch> touches) {

  /** What a statement does to all rows of a table. */
  public enum Touch {
    READS,
    WRITES_ANEW
  }

  public Effect {
    requireNonNull(table, "table is null");
    requireNonNull(size, "size is null");
    requireNonNull(lock, "lock is null");
    touches = Set.copyOf(touches);
  }

  /** The effects worth telling: locks that others notice, and all rows read or written. */
  static List<Effect> of(StatementObservation statement, Function<ObjectName, TableSize> sizes) {
    return Stream.of(statement.taken().keySet(), statement.rewritten(), statement.scanned())
        .flatMap(Set::stream)
        .map(ExistingRelation::table)
        .distinct()
        .sorted()
        .map(table -> of(table, statement, sizes.apply(table)))
        .filter(Effect::isNoticed)
        .toList();
  }

  private static Effect of(ObjectName table, StatementObservation statement, TableSize size) {
    Set<Touch> touches = EnumSet.noneOf(Touch.class);
    // By an index it may read a few rows alone.
    if (statement.scanned().stream().anyMatch(it -> it.name().equals(table))) {
      touches.add(Touch.READS);
    }
    if (statement.rewritten().stream().anyMatch(it -> it.table().equals(table))) {
      touches.add(Touch.WRITES_ANEW);
    }
    Optional<LockMode> lock =
        statement.taken().keySet().stream()
            .filter(it -> it.table().equals(table))
            .flatMap(it -> statement.strongestTaken(it).stream())
            .max(LockMode::compareTo);
    return new Effect(table, size, lock, touches);
  }

  private boolean isNoticed() {
    return !touches.isEmpty()
        || lock.filter(it -> it.compareTo(LockMode.ROW_EXCLUSIVE) > 0).isPresent();
  }

  /** Such as {@code public.message (about 1200 rows, 96 kB): ACCESS EXCLUSIVE, reads all rows}. */
  @Override
  public String toString() {
    Stream<String> done =
        Stream.of(
                lock.map(LockMode::words),
                touches.contains(Touch.WRITES_ANEW)
                    ? Optional.of("writes all rows anew")
                    : touches.contains(Touch.READS)
                        ? Optional.of("reads all rows")
                        : Optional.<String>empty())
            .flatMap(Optional::stream);
    return "%s (%s): %s".formatted(table, size, String.join(", ", done.toList()));
  }
}
