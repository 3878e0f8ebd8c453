package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to a schema, as far as Flyway's history and the ledger tell.
 *
 * @param events the newest of the events, the oldest of these first
 * @param omitted how many older ones there are
 * @param version the newest version in force, empty without one
 * @param dating since when the schema is as a check found it, a sentence without a full stop; empty
 *     when the ledger tells nothing
 * @param unread why the history could not be read, empty when it was
 */
public record Timeline(
    List<TimelineEvent> events,
    int omitted,
    Optional<MigrationVersion> version,
    Optional<String> dating,
    Optional<String> unread) {

  private static final int LONGEST = 50;

  public Timeline {
    events = List.copyOf(events);
    requireNonNull(version, "version is null");
    requireNonNull(dating, "dating is null");
    requireNonNull(unread, "unread is null");
  }

  /** What the history and the ledger tell together. */
  static Timeline of(
      History history,
      Map<Integer, LocalDateTime> installedOn,
      Ledger ledger,
      Optional<String> dating) {
    List<TimelineEvent> events = events(history, installedOn, ledger);
    int omitted = Math.max(0, events.size() - LONGEST);
    Optional<MigrationVersion> version =
        history.migrations().stream()
            .flatMap(it -> it.version().stream())
            .max(MigrationVersion::compareTo);
    return new Timeline(
        events.subList(omitted, events.size()), omitted, version, dating, Optional.empty());
  }

  static Timeline unread(String reason, Optional<String> dating) {
    return new Timeline(List.of(), 0, Optional.empty(), dating, Optional.of(reason));
  }

  /** The rows of the history by rank, and between them what deploys found at their start. */
  private static List<TimelineEvent> events(
      History history, Map<Integer, LocalDateTime> installedOn, Ledger ledger) {
    List<TimelineEvent> events = new ArrayList<>();
    Deque<LedgerEntry> ahead = new ArrayDeque<>(ledger.entries());
    for (AppliedMigration row : history.rows()) {
      Optional<LedgerEntry> recorded = next(ahead, row);
      while (recorded.isPresent() && !ahead.getFirst().equals(recorded.get())) {
        LedgerEntry earlier = ahead.removeFirst();
        if (earlier.migration().isEmpty()) {
          events.add(TimelineEvent.found(earlier));
        }
      }
      recorded.ifPresent(entry -> ahead.removeFirst());
      events.add(TimelineEvent.of(row, Optional.ofNullable(installedOn.get(row.rank())), recorded));
    }
    ahead.stream()
        .filter(it -> it.migration().isEmpty())
        .map(TimelineEvent::found)
        .forEach(events::add);
    return events;
  }

  private static Optional<LedgerEntry> next(Deque<LedgerEntry> ahead, AppliedMigration row) {
    Optional<Migration> migration = Optional.of(row.migration());
    return row.isSuccess() && !row.isReversal()
        ? ahead.stream().filter(it -> it.migration().equals(migration)).findFirst()
        : Optional.empty();
  }
}
