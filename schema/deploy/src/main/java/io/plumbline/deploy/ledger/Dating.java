package io.plumbline.deploy.ledger;

import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.history.Migration;
import java.util.Optional;

/** Says since when a schema is as a check found it, as far as the ledger tells. */
final class Dating {

  private Dating() {}

  /** A sentence without a full stop; empty when the ledger tells nothing. */
  static Optional<String> of(Ledger ledger, Verdict verdict) {
    if (ledger.unreadable().isPresent()) {
      return ledger.unreadable();
    }
    return ledger.latest().flatMap(latest -> of(ledger, latest, verdict));
  }

  private static Optional<String> of(Ledger ledger, LedgerEntry latest, Verdict verdict) {
    if (latest.fingerprint().equals(verdict.actual())) {
      return Optional.of("not changed since " + event(latest));
    }
    if (verdict.outcome() == Outcome.IN_SYNC) {
      // After a dump and restore PostgreSQL prints some expressions otherwise, and only prints.
      return Optional.empty();
    }
    Optional<LedgerEntry> right = ledger.latestWith(verdict.expected());
    if (right.isEmpty()) {
      return Optional.of("changed outside the migrations since " + event(latest));
    }
    String until =
        ledger
            .after(right.get())
            .map(next -> "changed before " + event(next))
            .orElse("changed since");
    return Optional.of("was still right at " + event(right.get()) + "; " + until);
  }

  private static String event(LedgerEntry entry) {
    return entry.migration().map(Migration::toString).orElse("the start of a later deploy")
        + " on "
        + entry.moment();
  }
}
