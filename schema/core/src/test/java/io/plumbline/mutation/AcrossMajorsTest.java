package io.plumbline.mutation;

import static io.plumbline.mutation.MutationFile.NEWEST;
import static io.plumbline.mutation.MutationFile.OLDEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.diff.Change;
import io.plumbline.diff.Incomparable;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.mutation.MutationFile.Mutation;
import io.plumbline.testing.Fixtures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The same SQL on servers of all majors gives the same lock, or what it gives otherwise is known
 * and never drift. The corpus is the mutation catalogue and the SQL in {@code majors}; {@code
 * majors/differences.txt} has what differs.
 */
class AcrossMajorsTest {

  private static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  /** With 4, one case of four is run, on the oldest and on the newest major alone. */
  private static final int SHARE = Integer.getInteger("precision.share", 1);

  private static final List<Integer> MAJORS =
      SHARE == 1 ? IntStream.rangeClosed(OLDEST, NEWEST).boxed().toList() : List.of(OLDEST, NEWEST);

  private final Set<String> differences = new TreeSet<>();
  private final SoftAssertions cases = new SoftAssertions();

  @Test
  void whatMajorsMakeOfTheSameSqlIsEqualOrKnown() {
    try (Playgrounds playgrounds = new Playgrounds()) {
      List<Case> corpus = Stream.concat(expressions(), mutations()).toList();
      corpus.forEach(it -> compare(it, locks(playgrounds, it)));
    }
    cases.assertAll();
    if (SHARE == 1) {
      Fixtures.assertSame(String.join("\n", differences) + "\n", "majors/differences.txt");
    } else {
      assertThat(Fixtures.read("majors/differences.txt").lines()).containsAll(differences);
    }
  }

  private record Case(String name, List<String> sql, int since, int until) {}

  private static Stream<Case> expressions() {
    return Fixtures.list("majors").stream()
        .filter(name -> name.endsWith(".sql"))
        .map(
            name ->
                new Case(
                    name,
                    List.of(Fixtures.read("majors/" + name)),
                    Integer.parseInt(name.replaceAll("\\D", "")),
                    NEWEST));
  }

  private static Stream<Case> mutations() {
    List<Case> all = new ArrayList<>();
    for (String file : MutationFile.names()) {
      if (file.equals("import-foreign-schema.sql")) {
        // The lock has the address of the server that it imports from, which is itself.
        continue;
      }
      for (Mutation it : MutationFile.read(file).mutations()) {
        all.add(
            new Case(
                file + ": " + it.title(),
                List.of(it.before(), it.after()),
                it.since(),
                it.until()));
      }
    }
    return IntStream.range(0, all.size()).filter(i -> i % SHARE == 0).mapToObj(all::get);
  }

  /** The locks of the majors that take the SQL; some take what has no effect there yet. */
  private List<SchemaLock> locks(Playgrounds playgrounds, Case it) {
    List<SchemaLock> locks = new ArrayList<>();
    for (int major : MAJORS) {
      Optional<SchemaLock> lock = lock(playgrounds.ofMajor(major), it);
      if (it.since() <= major && major <= it.until()) {
        cases.assertThat(lock).as("%s on %s", it.name(), major).isPresent();
      }
      lock.ifPresent(locks::add);
    }
    return locks;
  }

  private static Optional<SchemaLock> lock(Playground playground, Case it) {
    try {
      it.sql().forEach(sql -> playground.run(sql, it.name()));
      return Optional.of(playground.lock(EVERYTHING));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private void compare(Case it, List<SchemaLock> locks) {
    for (SchemaLock older : locks.subList(0, Math.max(0, locks.size() - 1))) {
      SchemaLock newest = locks.get(locks.size() - 1);
      String what =
          "%s on %s and %s".formatted(it.name(), older.serverMajor(), newest.serverMajor());
      for (SchemaDiff diff : List.of(between(newest, older), between(older, newest))) {
        cases.assertThat(diff.changes()).as(what).extracting(Change::toString).isEmpty();
        diff.incomparable().forEach(this::note);
      }
      SchemaLock both = SchemaLock.parse(withMajor(newest, older).render());
      cases.assertThat(between(both, older)).as(what).isEqualTo(SchemaDiff.NONE);
      cases.assertThat(between(both, newest)).as(what).isEqualTo(SchemaDiff.NONE);
    }
  }

  private void note(Incomparable it) {
    differences.add(
        "%s %s: %s"
            .formatted(
                it.expected().kind().label(),
                it.attribute(),
                it.reason()
                    .replaceAll("text of PostgreSQL .*", "the text that PostgreSQL prints")));
  }

  private static SchemaDiff between(SchemaLock expected, SchemaLock actual) {
    return SchemaDiff.between(expected, actual.catalog(), actual.serverMajor());
  }

  private static SchemaLock withMajor(SchemaLock lock, SchemaLock other) {
    return SchemaLock.of(
        lock.serverMajor(),
        lock.scope(),
        lock.migrations(),
        lock.catalog(),
        new Spellings.Builder()
            .addMajor(other.serverMajor(), lock.catalog(), other.catalog(), Spellings.NONE)
            .build());
  }
}
