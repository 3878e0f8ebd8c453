package io.plumbline.deploy.observe;

import io.plumbline.catalog.ObjectName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** The looks before and after a statement, and what lies between them. */
record Looks(ExistingRelations relations, Look before, Look after) {

  boolean changedSchema() {
    return before.catalogWrites() != after.catalogWrites();
  }

  /** Whether a transaction has ended between them, another one may have begun at once. */
  boolean endedTransaction() {
    return !before.transaction().equals(after.transaction());
  }

  Map<ExistingRelation, Set<LockMode>> held() {
    Map<ExistingRelation, Set<LockMode>> held = new HashMap<>();
    after.locks().forEach((oid, modes) -> held.put(relation(oid), Set.copyOf(modes)));
    return held;
  }

  Map<ExistingRelation, Set<LockMode>> taken() {
    Map<ExistingRelation, Set<LockMode>> taken = new HashMap<>();
    after
        .locks()
        .forEach(
            (oid, modes) -> {
              Set<LockMode> others = new TreeSet<>(modes);
              others.removeAll(before.locksOn(oid));
              if (!others.isEmpty()) {
                taken.put(relation(oid), Set.copyOf(others));
              }
            });
    return taken;
  }

  Set<ExistingRelation> rewritten() {
    return those(oid -> after.hasRewritten(oid, before));
  }

  Set<ObjectName> rewrittenSequences() {
    return relations.sequences().entrySet().stream()
        .filter(it -> after.hasRewrittenSequence(it.getKey(), before))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  Set<ExistingRelation> scanned() {
    return those(oid -> after.hasScanned(oid, before));
  }

  private Set<ExistingRelation> those(LongPredicate condition) {
    return relations.oids().stream()
        .filter(condition::test)
        .map(this::relation)
        .collect(Collectors.toSet());
  }

  private ExistingRelation relation(long oid) {
    return relations.find(oid).orElseThrow();
  }
}
