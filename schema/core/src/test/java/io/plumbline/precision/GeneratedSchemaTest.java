package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.diff.AttributeChange;
import io.plumbline.diff.Change;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.mutation.Playground;
import io.plumbline.mutation.Playgrounds;
import io.plumbline.testing.Dump;
import io.plumbline.testing.Servers;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every schema, seen on schemas made by chance. The seed is the test's name. */
class GeneratedSchemaTest {

  /** The whole is 256 of them. */
  private static final int SHARE = Integer.getInteger("precision.share", 1);

  @AutoClose private static final Playgrounds ORIGINALS = new Playgrounds();
  @AutoClose private static final Playgrounds COPIES = new Playgrounds();

  static LongStream seeds() {
    return LongStream.range(0, Math.max(1, 256 / SHARE));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySchemaHoldsWhatALockPromises(long seed) throws IOException, InterruptedException {
    int major = Servers.shared().majorVersion();
    GeneratedSchema schema = new GeneratedSchema(seed);
    Playground original = ORIGINALS.ofMajor(major);
    original.run(schema.sql(new Random(1)), "seed " + seed);
    SchemaLock lock = original.lockWithSpellings(EveryKind.EVERYTHING);

    assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock);
    assertThat(SchemaLock.parse(lock.render()).render()).isEqualTo(lock.render());
    if (Dump.major().orElse(0) >= major) {
      Playground restored = COPIES.ofMajor(major);
      restored.restore(original.dump(), "seed " + seed);
      assertThat(EveryKind.differences(lock, restored.read(EveryKind.EVERYTHING))).isEmpty();
    }
    Playground reordered = COPIES.ofMajor(major);
    reordered.run(schema.sql(new Random(2)), "seed " + seed);
    assertThat(reordered.lock(EveryKind.EVERYTHING).render())
        .isEqualTo(lock(lock.catalog(), major).render());
    Playground other = COPIES.ofMajor(major);
    other.run(new GeneratedSchema(seed + 1).sql(new Random(1)), "seed " + (seed + 1));
    assertMirrored(lock, other.lock(EveryKind.EVERYTHING));
  }

  private static SchemaLock lock(Catalog catalog, int major) {
    return SchemaLock.of(major, EveryKind.EVERYTHING, List.of(), catalog, Spellings.NONE);
  }

  private static void assertMirrored(SchemaLock one, SchemaLock other) {
    SchemaLock plain = lock(one.catalog(), one.serverMajor());
    List<String> there = changes(plain, other).flatMap(GeneratedSchemaTest::words).toList();
    List<String> back = changes(other, plain).flatMap(GeneratedSchemaTest::mirroredWords).toList();
    assertThat(there).isNotEmpty();
    assertThat(back).containsExactlyInAnyOrderElementsOf(there);
  }

  private static Stream<Change> changes(SchemaLock expected, SchemaLock actual) {
    return SchemaDiff.between(expected, actual.catalog(), actual.serverMajor()).changes().stream();
  }

  private static Stream<String> words(Change change) {
    if (change instanceof Change.Altered altered) {
      return altered.attributes().stream()
          .map(it -> words(altered, it, it.expected().toString(), it.actual().toString()));
    }
    return Stream.of((change instanceof Change.Missing ? "missing " : "extra ") + change.entry());
  }

  private static Stream<String> mirroredWords(Change change) {
    if (change instanceof Change.Altered altered) {
      return altered.attributes().stream()
          .map(it -> words(altered, it, it.actual().toString(), it.expected().toString()));
    }
    return Stream.of((change instanceof Change.Missing ? "extra " : "missing ") + change.entry());
  }

  private static String words(
      Change.Altered altered, AttributeChange change, String expected, String actual) {
    return altered.entry() + " " + change.attribute() + " " + expected + " " + actual;
  }
}
