package io.plumbline.deploy.plan;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.CatalogReader;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.replay.ReplayDatabase;
import io.plumbline.history.AppliedMigration;
import io.plumbline.lock.Fingerprint;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.SpellingSearch;
import io.plumbline.lock.Spellings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a target has beside what its own migrations make.
 *
 * @param comparison the target as it is, compared with its replay
 * @param gone the runs of repeatable migrations whose text of then is gone
 */
record TargetDrift(Comparison comparison, List<AppliedMigration> gone) {

  TargetDrift {
    gone = List.copyOf(gone);
  }

  static TargetDrift between(ReplayDatabase replay, LiveSchema target, List<AppliedMigration> gone)
      throws SQLException {
    Catalog replayed = read(replay, target.scope());
    if (Fingerprint.of(replayed).equals(Fingerprint.of(target.catalog()))) {
      return new TargetDrift(Comparison.NONE, gone);
    }
    Spellings spellings;
    try (Connection connection = replay.aside().getConnection()) {
      spellings = new SpellingSearch(target.scope()).search(connection, replayed);
    }
    int major = target.server().major();
    SchemaLock expected = SchemaLock.of(major, target.scope(), List.of(), replayed, spellings);
    return new TargetDrift(Comparison.of(expected, target.catalog(), major), gone);
  }

  static Catalog read(ReplayDatabase replay, Scope scope) throws SQLException {
    try (Connection connection = replay.aside().getConnection();
        ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
      return new CatalogReader(scope).read(transaction);
    }
  }

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    if (!comparison.findings().isEmpty()) {
      String first = comparison.findings().get(0).describe();
      reasons.add(
          gone.isEmpty()
              ? Reason.refused(
                  "the target has %s that its migrations did not make, the first: %s"
                      .formatted(Words.count(comparison.findings().size(), "difference"), first))
              : Reason.cannotProve(
                  "the target differs from its replay, and the text of %s at rank %d is gone, which"
                          .formatted(gone.get(0).migration(), gone.get(0).rank())
                      + " may have made the difference: "
                      + first));
    }
    comparison.incomparable().forEach(it -> reasons.add(Reason.cannotProve(it)));
    return reasons;
  }

  List<String> notes() {
    return gone.stream()
        .map(
            row ->
                "%s ran at rank %d with a text that is gone; the schema is compared all the same"
                    .formatted(row.migration(), row.rank()))
        .toList();
  }
}
