package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.BRIEF;
import static io.plumbline.deploy.safety.Danger.GROWS_WITH_TABLE;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.diff.Change;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                                  .filter(
                                      it -> it.expected().attribute("partition bound").isEmpty())
                                  .map(Change.Altered::actual),
                              scene.scannedUnderLock().toList())
                          .map(it -> it.with(conditions(scene, it))))
              .means(
                  "attaching {name} reads every row of {relation}, while nobody can read or write"
                      + " it",
                  "Each row has to be within the bounds of the partition, and none of the default"
                      + " partition may be: both are read under ACCESS EXCLUSIVE. A valid CHECK"
                      + " that says the same spares that.",
                  subject ->
                      proven(
                          subject,
                          subject.simple("_bound"),
                          "alter table %s attach partition %s %s;"
                              .formatted(
                                  subject.names("parents"),
                                  subject.qualified(),
                                  subject.entry().valueOf("partition bound")))),
          rule("partition-beside-default-scans", GROWS_WITH_TABLE)
              .when(
                  scene ->
                      Scene.about(
                              scene
                                  .added(Kind.TABLE)
                                  .filter(it -> it.attribute("partition bound").isPresent()),
                              scene.scannedUnderLock().toList())
                          .map(it -> it.with(conditions(scene, it))))
              .means(
                  "the new partition {name} reads every row of the default partition {relation},"
                      + " while nobody can read or write it",
                  "A row of the default partition that belongs into the new one would be an error."
                      + " A valid CHECK on the default partition that says that there is none spares"
                      + " that.",
                  subject ->
                      proven(
                          subject,
                          subject.simple("_bound"),
                          "create table %s partition of %s %s;"
                              .formatted(
                                  subject.qualified(),
                                  subject.names("parents"),
                                  subject.entry().valueOf("partition bound")))),
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
                  subject ->
                      """
                      -- in a migration of its own, with executeInTransaction=false in its .conf
                      alter table %s detach partition %s concurrently;"""
                          .formatted(subject.table(), subject.qualified())));

  private PartitionRules() {}

  /** What a CHECK on each of the tables that are read has to say. */
  private static List<String> conditions(Scene scene, Subject subject) {
    String bound = scene.statement().bounds().get(subject.entry().name());
    return subject.relations().stream()
        .map(it -> isWithin(scene, it, subject.entry().name()) ? bound : "not (" + bound + ")")
        .toList();
  }

  /** Whether a table is this partition or one of its own partitions. */
  private static boolean isWithin(Scene scene, ObjectName table, ObjectName partition) {
    return table.equals(partition)
        || scene
            .statement()
            .after()
            .find(Kind.TABLE, table)
            .flatMap(it -> it.nameIn("parents"))
            .filter(it -> isWithin(scene, it, partition))
            .isPresent();
  }

  /** The statement between a proof of what it would look for and the end of the proof. */
  private static String proven(Subject subject, String check, String statement) {
    return Stream.of(
            forEach(subject, "add constraint " + check + " check (%s) not valid"),
            Stream.of("-- in the next migration"),
            forEach(subject, "validate constraint " + check),
            Stream.of("-- in the one after it", statement),
            forEach(subject, "drop constraint " + check))
        .flatMap(it -> it)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> forEach(Subject subject, String action) {
    return IntStream.range(0, subject.relations().size())
        .mapToObj(
            i ->
                "alter table %s %s;"
                    .formatted(
                        SqlNames.of(subject.relations().get(i)),
                        action.replace("%s", subject.details().get(i))));
  }

  private static Stream<ObjectName> parent(Entry partition) {
    return partition.nameIn("parents").stream();
  }
}
