package io.plumbline.maven;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.lock.SchemaLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the tables and views of a lock against the classes that jOOQ generated: it stays silent
 * about a table that it could not read, and even about finding none.
 *
 * @param schemas the schemas that were generated
 * @param notGenerated the tables and views, as the lock names them, that are to have no class
 */
record GeneratedTables(List<GeneratedSchema> schemas, Set<String> notGenerated) {
  private static final Set<Kind> RELATIONS = Set.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

  /** What is wrong, each with what to do next; nothing when all that should be there is. */
  List<String> problems(SchemaLock lock) {
    List<Entry> relations =
        lock.catalog().entries().stream()
            .filter(entry -> RELATIONS.contains(entry.kind()))
            .toList();
    List<String> problems = new ArrayList<>();
    unknown(relations)
        .forEach(
            name ->
                problems.add(
                    "notGenerated names "
                        + name
                        + ": expected a table or view of the migrations, found none of that name;"
                        + " take it out or correct it"));
    if (schemas.stream().allMatch(schema -> schema.tables().isEmpty())) {
      problems.add(
          "jOOQ generated no table: expected a class for each of "
              + relations.size()
              + " tables and views; check that jOOQ's inputSchema, includes and excludes let them"
              + " through, and that its target is the packageName in the generatedDirectory of"
              + " plumbline-maven-plugin");
      return problems;
    }
    relations.stream()
        .filter(relation -> !notGenerated.contains(relation.name().toString()))
        .filter(relation -> isAbsent(relation.name(), homes(relation.name(), relations)))
        .forEach(
            relation ->
                problems.add(
                    "jOOQ generated no class for "
                        + relation
                        + ": see what it logged, or name it in notGenerated if that is meant"));
    return problems;
  }

  private Stream<String> unknown(List<Entry> relations) {
    return notGenerated.stream()
        .filter(name -> relations.stream().noneMatch(r -> r.name().toString().equals(name)))
        .sorted();
  }

  /**
   * Where the class of a relation should be; nowhere if jOOQ left its schema out as a whole. A
   * generated schema of another name is one that jOOQ was told to call otherwise.
   */
  private List<GeneratedSchema> homes(ObjectName relation, List<Entry> relations) {
    List<GeneratedSchema> named =
        schemas.stream().filter(schema -> schema.isNamed(schemaOf(relation))).toList();
    return named.isEmpty()
        ? schemas.stream()
            .filter(s -> relations.stream().noneMatch(r -> s.isNamed(schemaOf(r.name()))))
            .toList()
        : named;
  }

  private static boolean isAbsent(ObjectName relation, List<GeneratedSchema> homes) {
    return !homes.isEmpty()
        && homes.stream().noneMatch(schema -> schema.hasTable(relation.simpleName()));
  }

  private static String schemaOf(ObjectName relation) {
    return relation.parts().get(0);
  }
}
