package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.lock.SchemaLock;
import io.plumbline.mutation.Playground;
import io.plumbline.mutation.Playgrounds;
import io.plumbline.testing.Dump;
import io.plumbline.testing.Servers;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the objects of a schema are called, it is read, written, restored and compared. */
class OddNamesTest {

  @AutoClose private static final Playgrounds ORIGINALS = new Playgrounds();
  @AutoClose private static final Playgrounds RESTORED = new Playgrounds();

  private static List<String> plain;

  @BeforeAll
  static void readPlain() {
    plain =
        shapes(
            original(Naming.PLAIN, Servers.shared().majorVersion())
                .read(EveryKind.EVERYTHING)
                .catalog());
  }

  @ParameterizedTest
  @EnumSource(Naming.class)
  void namesChangeNothingButThemselves(Naming naming) throws IOException, InterruptedException {
    int major = Servers.shared().majorVersion();
    Playground original = original(naming, major);
    SchemaLock lock = original.lockWithSpellings(EveryKind.EVERYTHING);

    assertThat(shapes(lock.catalog())).isEqualTo(plain);
    assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock);
    if (Dump.major().orElse(0) >= major) {
      assertThat(differencesOfRestored(naming, lock, original.dump(), major)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Naming.class,
      names = {"BROKEN"})
  void schemaRestoredOnTheNextMajorIsInSync(Naming naming)
      throws IOException, InterruptedException {
    int newest = Math.min(Dump.major().orElse(0), 17);
    assumeTrue(newest >= 14, "pg_dump is not on this machine");
    for (int major = 14; major <= newest; major++) {
      Playground original = original(naming, major);
      SchemaLock lock = original.lockWithSpellings(EveryKind.EVERYTHING);

      assertThat(differencesOfRestored(naming, lock, original.dump(), major + 1))
          .as("from %s", major)
          .isEmpty();
    }
  }

  private static List<String> differencesOfRestored(
      Naming naming, SchemaLock lock, String dump, int major) {
    Playground restored = RESTORED.ofMajor(major);
    EveryKind.makeRoles(naming, restored);
    restored.restore(dump, naming + " on " + major);
    return NotDumped.without(EveryKind.differences(lock, restored.read(EveryKind.EVERYTHING)));
  }

  private static Playground original(Naming naming, int major) {
    Playground playground = ORIGINALS.ofMajor(major);
    playground.run(EveryKind.sql(naming, major), naming + " on " + major);
    return playground;
  }

  /** What stays of a catalog without its names and texts. */
  private static List<String> shapes(Catalog catalog) {
    return catalog.entries().stream().map(OddNamesTest::shape).sorted().toList();
  }

  private static String shape(Entry entry) {
    return entry.kind().label()
        + entry.attributes().keySet().stream()
            .map(
                attribute ->
                    entry.kind().isList(attribute)
                        ? attribute + " of " + entry.listOf(attribute).size()
                        : attribute)
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
