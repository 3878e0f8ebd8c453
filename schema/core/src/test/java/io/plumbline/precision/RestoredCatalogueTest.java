package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.lock.SchemaLock;
import io.plumbline.mutation.MutationFile;
import io.plumbline.mutation.MutationFile.Mutation;
import io.plumbline.mutation.Playground;
import io.plumbline.mutation.Playgrounds;
import io.plumbline.testing.Dump;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is called drift that a dump carries: each schema of the mutation catalogue is the same
 * after it was restored on the same major, or, by turns, on the next one.
 */
class RestoredCatalogueTest {

  /** With 4, one schema of four is restored. */
  private static final int SHARE = Integer.getInteger("precision.share", 1);

  @AutoClose private static final Playgrounds ORIGINALS = new Playgrounds();
  @AutoClose private static final Playgrounds RESTORED = new Playgrounds();

  private static int number;
  private static int newest;

  @BeforeAll
  static void findDump() throws IOException, InterruptedException {
    newest = Math.min(18, Dump.major().orElse(0));
    assumeTrue(newest >= 14, "pg_dump is not on this machine");
  }

  static List<String> files() {
    return MutationFile.names();
  }

  @ParameterizedTest
  @MethodSource("files")
  void restoredSchemaIsInSync(String file) {
    SoftAssertions cases = new SoftAssertions();
    for (Mutation mutation : MutationFile.read(file).mutations()) {
      String title = file + ": " + mutation.title();
      int major = major(mutation, number / SHARE);
      if (number++ % SHARE == 0 && major >= mutation.since() && !NotDumped.isWhole(title)) {
        cases
            .assertThatCode(() -> assertInSync(mutation, major, title))
            .as(title)
            .doesNotThrowAnyException();
      }
    }
    cases.assertAll();
  }

  /** By turns the newest that knows the case, and the older ones. */
  private static int major(Mutation mutation, int turn) {
    int major = Math.min(newest, mutation.until()) - turn % 5;
    return major >= mutation.since() ? major : Math.min(newest, mutation.until());
  }

  private static void assertInSync(Mutation mutation, int major, String title)
      throws IOException, InterruptedException {
    Playground original = ORIGINALS.ofMajor(major);
    original.run(mutation.before(), title);
    original.run(mutation.after(), title);
    Playground restored = RESTORED.ofMajor(Math.min(major + 1, 18));
    restored.restore(original.dump(), title);

    SchemaLock lock = original.lockWithSpellings(EveryKind.EVERYTHING);
    List<String> differences =
        NotDumped.without(EveryKind.differences(lock, restored.read(EveryKind.EVERYTHING)));
    assertThat(differences).as(title + ", dumped on " + major).isEmpty();
  }
}
