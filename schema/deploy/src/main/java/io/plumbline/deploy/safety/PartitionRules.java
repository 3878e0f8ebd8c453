package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.BRIEF;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.diff.Change;
import java.util.List;
import java.util.stream.Stream;

/** Partitions: attached, created beside a default one, detached. */
final class PartitionRules {

  static final List<SafetyRule> RULES =
      List.of(
          rule("attach-partition-scans", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      Scene.about(
                          scene
                              .altered(Kind.TABLE, "partition bound")
                              .filter(it -> it.expected().attribute("partition bound").isEmpty())
                              .map(Change.Altered::actual),
                          scene.scannedUnderLock().toList()))
              .means(
                  "attaching {name} reads every row of {relation}, while nobody can read or write"
                      + " it",
                  "Each row has to be within the bounds of the partition, and none of the default"
                      + " partition may be: both are read under ACCESS EXCLUSIVE. A valid CHECK"
                      + " that says the same spares that.",
                  PartitionSql::attach),
          rule("partition-beside-default-scans", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      Scene.about(
                          scene
                              .added(Kind.TABLE)
                              .filter(it -> it.attribute("partition bound").isPresent()),
                          scene.scannedUnderLock().toList()))
              .means(
                  "the new partition {name} reads every row of the default partition {relation},"
                      + " while nobody can read or write it",
                  "A row of the default partition that belongs into the new one would be an error."
                      + " A valid CHECK on the default partition that says that there is none spares"
                      + " that.",
                  PartitionSql::create),
          rule("detach-partition-blocks", BRIEF)
              .when(
                  scene ->
                      scene
                          .altered(Kind.TABLE, "partition bound")
                          .filter(it -> it.actual().attribute("partition bound").isEmpty())
                          .map(Change.Altered::expected)
                          .flatMap(it -> parent(it).map(parent -> Subject.of(parent, it)))
                          .filter(it -> scene.blocksReaders(it.relations().get(0))))
              .means(
                  "detaching {name} waits for all who use {relation}, and everybody who comes"
                      + " meanwhile waits behind it",
                  "DETACH PARTITION takes ACCESS EXCLUSIVE on the parent. CONCURRENTLY takes a weak"
                      + " lock; it runs in no transaction, and Flyway has to be told so.",
                  PartitionSql::detach));

  private PartitionRules() {}

  private static Stream<ObjectName> parent(Entry partition) {
    return partition.nameIn("parents").stream();
  }
}
