package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.idempotence.Effect.Form;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Judge;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What changed from one snapshot to another one. */
final class SnapshotComparison {

  private final Scope scope;
  private final Snapshot expected;
  private final Snapshot actual;
  private final List<Effect> effects = new ArrayList<>();

  private SnapshotComparison(Scope scope, Snapshot expected, Snapshot actual) {
    this.scope = scope;
    this.expected = expected;
    this.actual = actual;
  }

  /** Within one database. */
  static List<Effect> within(Scope scope, Snapshot expected, Snapshot actual) {
    SnapshotComparison comparison = new SnapshotComparison(scope, expected, actual);
    comparison.schema();
    Set<String> others = comparison.identities();
    comparison.rows();
    comparison.sequences(others);
    return comparison.effects;
  }

  /** Between two databases, whose objects are never the same. */
  static List<Effect> between(Scope scope, Snapshot expected, Snapshot actual) {
    SnapshotComparison comparison = new SnapshotComparison(scope, expected, actual);
    comparison.schema();
    comparison.rows();
    return comparison.effects;
  }

  private void schema() {
    SchemaLock lock =
        SchemaLock.of(expected.serverMajor(), scope, List.of(), expected.catalog(), Spellings.NONE);
    SchemaDiff diff = SchemaDiff.between(lock, actual.catalog(), actual.serverMajor());
    for (Finding finding : Judge.judge(diff, expected.catalog(), actual.catalog())) {
      Form form =
          finding.attribute().isPresent()
              ? Form.CHANGED_OBJECT
              : finding.actual().equals("missing") ? Form.LOST_OBJECT : Form.ADDED_OBJECT;
      effects.add(
          new Effect(form, finding.kind().label(), finding.name().toString(), finding.describe()));
    }
  }

  /** The names of the objects that are others now. */
  private Set<String> identities() {
    Set<String> others = new HashSet<>();
    for (Map.Entry<String, Identity> entry : new TreeMap<>(expected.identities()).entrySet()) {
      Identity before = entry.getValue();
      Identity after = actual.identities().get(entry.getKey());
      if (after != null && before.oid() != after.oid()) {
        others.add(nameOf(entry.getKey(), before));
      }
    }
    for (Map.Entry<String, Identity> entry : new TreeMap<>(expected.identities()).entrySet()) {
      Identity before = entry.getValue();
      Optional<Identity> after = Optional.ofNullable(actual.identities().get(entry.getKey()));
      String name = nameOf(entry.getKey(), before);
      boolean isPart = others.stream().anyMatch(it -> name.startsWith(it + "."));
      if (after.filter(it -> it.oid() != before.oid()).isPresent() && !isPart) {
        effects.add(
            new Effect(
                Form.OTHER_OBJECT,
                before.kind(),
                name,
                entry.getKey() + ": dropped and made again, another object of the same name"));
      } else if (after.filter(it -> it.file() != before.file()).isPresent()) {
        effects.add(
            new Effect(Form.WRITTEN_ANEW, before.kind(), name, entry.getKey() + ": written anew"));
      }
    }
    return others;
  }

  private static String nameOf(String key, Identity identity) {
    return key.substring(identity.kind().length() + 1);
  }

  private void rows() {
    for (Map.Entry<String, TableRows> entry : new TreeMap<>(expected.rows()).entrySet()) {
      TableRows before = entry.getValue();
      TableRows after = actual.rows().get(entry.getKey());
      if (after == null) {
        continue;
      }
      String table = "table " + entry.getKey();
      String counts = ": expected %d rows, found %d".formatted(before.count(), after.count());
      List<String> columns = before.columnsThatDiffer(after);
      if (before.count() < after.count()) {
        add(Form.MORE_ROWS, entry.getKey(), table + counts);
      } else if (before.count() > after.count()) {
        add(Form.FEWER_ROWS, entry.getKey(), table + counts);
      } else if (!columns.isEmpty()) {
        add(
            Form.OTHER_VALUES,
            entry.getKey(),
            "%s: expected the same values, found others in %s"
                .formatted(table, String.join(", ", columns)));
      } else if (!before.digest().equals(after.digest()) && hasSameColumns(before, after)) {
        add(
            Form.OTHER_VALUES,
            entry.getKey(),
            table + ": expected the same rows, found their values in other combinations");
      }
    }
  }

  private static boolean hasSameColumns(TableRows before, TableRows after) {
    return before.columns().keySet().equals(after.columns().keySet());
  }

  private void add(Form form, String table, String words) {
    effects.add(new Effect(form, "table", table, words));
  }

  /** A sequence that went on only has a gap more, as after any transaction that is rolled back. */
  private void sequences(Set<String> others) {
    new TreeMap<>(expected.sequences())
        .forEach(
            (name, before) -> {
              Optional<Long> after = Optional.ofNullable(actual.sequences().get(name));
              boolean isThere = actual.identities().containsKey("sequence " + name);
              if (isThere && !others.contains(name) && after.filter(it -> it >= before).isEmpty()) {
                effects.add(
                    new Effect(
                        Form.SEQUENCE_SET_BACK,
                        "sequence",
                        name,
                        "sequence %s: expected at %d or further, found %s"
                            .formatted(
                                name,
                                Math.abs(before),
                                after.map(it -> String.valueOf(Math.abs(it))).orElse("unused"))));
              }
            });
  }
}
