package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * What deploys recorded of a database.
 *
 * @param entries the entries, the oldest first
 * @param unreadable why it could not be read and what to do, empty when it was read or there is
 *     none
 */
public record Ledger(List<LedgerEntry> entries, Optional<String> unreadable) {

  /** Nothing was recorded. */
  public static final Ledger NONE = new Ledger(List.of(), Optional.empty());

  public Ledger {
    entries = List.copyOf(entries);
    requireNonNull(unreadable, "unreadable is null");
  }

  static Ledger unreadable(String reason) {
    return new Ledger(List.of(), Optional.of(reason));
  }

  /** The newest entry, empty without entries. */
  public Optional<LedgerEntry> latest() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  /** The newest entry with this fingerprint. */
  Optional<LedgerEntry> latestWith(Fingerprint fingerprint) {
    return entries.stream()
        .filter(entry -> entry.fingerprint().equals(fingerprint))
        .reduce((earlier, later) -> later);
  }

  /** The entry that follows this one, empty for the newest. */
  Optional<LedgerEntry> after(LedgerEntry entry) {
    int next = entries.lastIndexOf(entry) + 1;
    return next < entries.size() ? Optional.of(entries.get(next)) : Optional.empty();
  }
}
