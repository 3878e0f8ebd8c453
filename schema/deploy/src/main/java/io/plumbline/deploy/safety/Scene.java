package io.plumbline.deploy.safety;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.ExistingRelation;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.deploy.observe.StatementObservation;
import io.plumbline.diff.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statement with what is around it: all that a rule may ask.
 *
 * @param statement what the statement did
 * @param earlier what the statements before it in the same migration did
 * @param ofDeploy what all statements before it did, those of earlier migrations, too
 * @param changes how the schema changed
 * @param end the schema after the last migration
 * @param serverMajor the major of the server
 * @param flywayLock whether Flyway holds a transaction open while it migrates
 */
record Scene(
    StatementObservation statement,
    List<StatementObservation> earlier,
    List<StatementObservation> ofDeploy,
    List<Change> changes,
    Catalog end,
    int serverMajor,
    FlywayLock flywayLock) {

  /** How Flyway keeps other migrators out. */
  enum FlywayLock {
    IN_TRANSACTION,
    IN_SESSION
  }

  private static final Comparator<ExistingRelation> BY_NAME =
      Comparator.comparing(ExistingRelation::name);

  /** The tables and materialized views that were written anew. */
  Stream<ExistingRelation> rewritten() {
    return statement.rewritten().stream().filter(it -> !it.isIndex()).sorted(BY_NAME);
  }

  /** The indexes that were written anew while their table was not. */
  Stream<ExistingRelation> rewrittenIndexes() {
    return statement.rewritten().stream()
        .filter(ExistingRelation::isIndex)
        .filter(index -> rewritten().noneMatch(it -> it.name().equals(index.table())))
        .sorted(BY_NAME);
  }

  /** The tables that were read as a whole while nobody else can write to them. */
  Stream<ExistingRelation> scannedUnderLock() {
    return statement.held().keySet().stream()
        .filter(it -> !it.isIndex())
        .filter(it -> statement.strongestHeld(it).filter(it::isBlockedBy).isPresent())
        .filter(it -> statement.scanned().stream().anyMatch(s -> s.table().equals(it.name())))
        .sorted(BY_NAME);
  }

  /** The tables of which the danger grows with their size. */
  Stream<ExistingRelation> harmed() {
    return Stream.concat(rewritten(), scannedUnderLock()).distinct();
  }

  boolean isRewritten(ObjectName table) {
    return rewritten().anyMatch(it -> it.name().equals(table));
  }

  /** Whether the statement itself made everybody else wait who reads this table. */
  boolean blocksReaders(ObjectName table) {
    return statement.taken().keySet().stream()
        .filter(it -> it.name().equals(table))
        .anyMatch(it -> statement.strongestTaken(it).filter(LockMode::blocksReaders).isPresent());
  }

  /** Whether a statement before has locked this table so that nobody else can write to it. */
  boolean wasLockedBefore(ObjectName table) {
    return earlier.stream()
        .anyMatch(it -> it.blockedByIt().anyMatch(relation -> relation.name().equals(table)));
  }

  /**
   * Whether a statement before, of whichever migration of the deploy, has dropped what this one
   * makes again under the same name, neither of them by a rename, which drops one and makes one.
   */
  boolean wasDroppedBefore(Entry made) {
    Optional<StatementObservation> drop =
        ofDeploy.stream()
            .filter(it -> isThere(it.before(), made) && !isThere(it.after(), made))
            .filter(it -> number(it.before(), made) > number(it.after(), made))
            .findFirst();
    return drop.isPresent()
        && isThere(ofDeploy.get(0).before(), made)
        && dropped(made.kind()).findAny().isEmpty()
        && made.owner().filter(it -> before(Kind.TABLE, it).isEmpty()).isEmpty();
  }

  private static boolean isThere(Catalog catalog, Entry entry) {
    return catalog.find(entry.kind(), entry.name()).isPresent();
  }

  private static long number(Catalog catalog, Entry like) {
    return catalog.ofKind(like.kind()).count();
  }

  /** What a statement did was observed; its first words only choose the explanation. */
  boolean begins(String words) {
    return statement.sql().strip().toLowerCase(Locale.ROOT).startsWith(words);
  }

  /** The objects of a kind that the statement made, of new relations too. */
  Stream<Entry> added(Kind kind) {
    return changes.stream()
        .filter(Change.Extra.class::isInstance)
        .map(Change.Extra.class::cast)
        .flatMap(it -> Stream.concat(Stream.of(it.actual()), it.owned().stream()))
        .filter(entry -> entry.kind() == kind);
  }

  /** The objects of a kind that the statement dropped, of dropped relations too. */
  Stream<Entry> dropped(Kind kind) {
    return changes.stream()
        .filter(Change.Missing.class::isInstance)
        .map(Change.Missing.class::cast)
        .flatMap(it -> Stream.concat(Stream.of(it.expected()), it.owned().stream()))
        .filter(entry -> entry.kind() == kind);
  }

  /** The objects of a kind that the statement changed in this attribute. */
  Stream<Change.Altered> altered(Kind kind, String attribute) {
    return changes.stream()
        .filter(Change.Altered.class::isInstance)
        .map(Change.Altered.class::cast)
        .filter(it -> it.kind() == kind)
        .filter(it -> it.attributes().stream().anyMatch(a -> a.attribute().equals(attribute)));
  }

  /** Whether the statement failed with this error. */
  boolean failedWith(String sqlState) {
    return statement.error().filter(it -> it.sqlState().equals(sqlState)).isPresent();
  }

  /** What an object is in the schema before the statement. */
  Optional<Entry> before(Kind kind, ObjectName name) {
    return statement.before().find(kind, name);
  }

  /** Subjects about objects, each for the tables that are harmed, its own first. */
  static Stream<Subject> about(Stream<Entry> objects, List<ExistingRelation> harmed) {
    List<ObjectName> tables = harmed.stream().map(ExistingRelation::name).toList();
    return tables.isEmpty()
        ? Stream.empty()
        : objects.map(
            object -> new Subject(ownFirst(tables, object), Optional.of(object), Optional.empty()));
  }

  private static List<ObjectName> ownFirst(List<ObjectName> tables, Entry object) {
    Stream<ObjectName> own = object.owner().filter(tables::contains).stream();
    return Stream.concat(own, tables.stream()).distinct().toList();
  }
}
