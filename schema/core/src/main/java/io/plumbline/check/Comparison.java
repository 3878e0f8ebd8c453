package io.plumbline.check;

import io.plumbline.accepted.Acceptances;
import io.plumbline.accepted.Unknown;
import io.plumbline.catalog.Unread;
import io.plumbline.diff.PartitionShape;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.history.HistoryRelation;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Judge;
import io.plumbline.lock.Fingerprint;
import io.plumbline.lock.SchemaLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Comes from a lock and a live schema to a verdict. */
final class Comparison {

  private final SchemaLock lock;
  private final SchemaLock expected;
  private final LiveSchema actual;
  private final int major;

  Comparison(SchemaLock lock, LiveSchema actual) {
    this.lock = lock;
    this.actual = actual;
    this.expected = actual.unread().isEmpty() ? lock : lock.without(actual.unread());
    this.major = actual.server().major();
  }

  Verdict verdict(Allowance allowance) {
    Fingerprint actualFingerprint = Fingerprint.of(actual.catalog());
    SchemaDiff diff = diff(actualFingerprint);
    List<Finding> findings =
        new ArrayList<>(Judge.judge(diff, expected.catalog(), actual.catalog()));
    findings.addAll(ofPartitions());
    Acceptances acceptances =
        Acceptances.of(
            allowance.acceptedDrift(),
            findings,
            new Unknown(diff.incomparable(), actual.unread()),
            allowance.today());
    return new Verdict(
        lock.fingerprint(),
        actualFingerprint,
        expected.migrationVersion(),
        HistoryRelation.between(expected.migrations(), actual.history()),
        acceptances.open(),
        acceptances.accepted(),
        acceptances.problems(),
        diff.incomparable().stream()
            .map(it -> it + "; build the lock with otherMajors " + major + " to have it compared")
            .toList(),
        actual.unread().stream().map(Unread::toString).toList(),
        new NotCompared(actual, Set.copyOf(allowance.rules())).notes(),
        allowance.policy());
  }

  /**
   * Equal fingerprints are equal schemas; the comparison is needed only where they differ, or where
   * the lock knows that another major makes something else of the same migrations.
   */
  private SchemaDiff diff(Fingerprint actualFingerprint) {
    return expected.fingerprint().equals(actualFingerprint)
            && !expected.spellings().majors().contains(major)
        ? SchemaDiff.NONE
        : SchemaDiff.between(expected, actual.catalog(), major);
  }

  private List<Finding> ofPartitions() {
    PartitionShape shape = PartitionShape.of(actual.selection(), actual.scope(), major);
    return Judge.judge(shape.diff(major), shape.expected(), shape.actual());
  }
}
