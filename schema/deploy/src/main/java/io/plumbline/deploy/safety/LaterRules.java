package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.LATER;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.NameList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does no harm to the deploy, and some to the days after it. */
final class LaterRules {

  static final List<SafetyRule> RULES =
      List.of(
          rule("foreign-key-without-index", LATER)
              .when(
                  scene ->
                      scene
                          .added(Kind.CONSTRAINT)
                          .filter(it -> it.valueOf("type").equals("foreign key"))
                          .filter(it -> !hasIndex(scene.end(), it))
                          .map(it -> Subject.of(it.owner().orElseThrow(), it)))
              .means(
                  "the foreign key {name} has no index on the columns of {relation} that it begins"
                      + " with",
                  "Each delete, and each update of the key, in the referenced table looks for rows"
                      + " here; without an index it reads the whole table, in the transaction of who"
                      + " deletes.",
                  LaterRules::index),
          rule("json-column", LATER)
              .when(
                  scene ->
                      scene
                          .added(Kind.COLUMN)
                          .filter(it -> it.valueOf("type").equals("json"))
                          .map(it -> Subject.of(it.owner().orElseThrow(), it)))
              .means(
                  "column {name} of {relation} has the type json, which knows no equality",
                  "SELECT DISTINCT, GROUP BY and UNION over the column fail (42883), also in queries"
                      + " that were written before it was there.",
                  LaterRules::jsonb));

  private LaterRules() {}

  private static String index(Subject subject) {
    ObjectName table = subject.relations().get(0);
    List<String> columns = NameList.of(subject.entry().valueOf("columns"));
    Entry index =
        Entry.of(
            Kind.INDEX,
            ObjectName.of(
                table.parts().get(0),
                table.simpleName(),
                table.simpleName() + "_" + String.join("_", columns)),
            Map.of("keys", columns.stream().map(SqlNames::of).collect(Collectors.joining("\n"))));
    return isNew(subject)
        ? "-- in the same migration, while the table is empty\n" + IndexSql.plain(index)
        : "-- in a migration of its own, without a transaction\n"
            + IndexSql.concurrently(index, subject.scene().statement().before());
  }

  private static String jsonb(Subject subject) {
    return isNew(subject)
        ? "-- in the same migration, while the table is empty, or at once in CREATE TABLE\n"
            + "alter table %s alter column %s type jsonb;"
                .formatted(subject.table(), subject.identifier())
        : "alter table %s add column %s jsonb;".formatted(subject.table(), subject.identifier());
  }

  private static boolean isNew(Subject subject) {
    return subject.scene().before(Kind.TABLE, subject.relations().get(0)).isEmpty();
  }

  private static boolean hasIndex(Catalog end, Entry foreignKey) {
    ObjectName table = foreignKey.owner().orElseThrow();
    List<String> wanted = columns(foreignKey.valueOf("columns"));
    Stream<List<String>> keys =
        Stream.concat(
            end.ownedBy(table, Kind.INDEX)
                .filter(it -> it.attribute("predicate").isEmpty())
                .map(it -> it.listOf("keys")),
            end.ownedBy(table, Kind.CONSTRAINT)
                .filter(it -> !it.valueOf("type").equals("foreign key"))
                .map(it -> columns(it.attribute("columns").orElse(""))));
    return keys.anyMatch(it -> beginsWith(it, wanted));
  }

  /** In any order: equality is asked for all of them. */
  private static boolean beginsWith(List<String> key, List<String> wanted) {
    return key.size() >= wanted.size()
        && key.subList(0, wanted.size()).stream()
            .map(it -> it.split(" ", 2)[0])
            .collect(Collectors.toSet())
            .containsAll(wanted);
  }

  private static List<String> columns(String list) {
    return Arrays.asList(list.split(", "));
  }
}
