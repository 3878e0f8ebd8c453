package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.catalog.Entry;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.LockFixture;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Given SQL, expect the text of a lock. */
class LockFixtureTest {

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  static List<LockFixture> fixtures() {
    return LockFixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void sqlGivesText(LockFixture fixture) {
    assumeTrue(fixture.isFor(Servers.shared().majorVersion()));
    SchemaLock lock = database.fill(fixture.sql()).read().toLock(Spellings.NONE);

    fixture.assertEntries(lock);
    assertThat(database.read().toLock(Spellings.NONE).render()).isEqualTo(lock.render());
    assertReadBack(lock);
    assertReadBack(database.read().toLock(everySpelling(lock)));
  }

  private static void assertReadBack(SchemaLock lock) {
    String text = lock.render();
    assertThat(SchemaLock.parse(text)).isEqualTo(lock);
    assertThat(SchemaLock.parse(text).render()).isEqualTo(text);
    assertThat(SchemaLock.parse(text.replace("\n", "\r\n"))).isEqualTo(lock);
  }

  /** Two other texts for each expression, one of them of several lines. */
  private static Spellings everySpelling(SchemaLock lock) {
    Spellings.Builder spellings = new Spellings.Builder();
    for (Entry entry : lock.catalog().entries()) {
      entry.attributes().keySet().stream()
          .filter(attribute -> entry.kind().isDeparsed(attribute))
          .forEach(
              attribute ->
                  spellings
                      .add(entry, attribute, "(" + entry.valueOf(attribute) + " = 1) ~ x:")
                      .add(entry, attribute, " two\r\n lines \u202e\n"));
    }
    return spellings.build();
  }
}
