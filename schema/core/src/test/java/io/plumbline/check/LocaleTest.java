package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.impact.Finding;
import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.SpellingSearch;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Turkish has other upper and lower case letters, and the other locales write other digits; nothing
 * of this may reach the server, a lock or a report.
 */
@Isolated("sets what the whole JVM shares")
class LocaleTest {

  private static final Locale USUAL = Locale.getDefault();

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  @AfterEach
  void restore() {
    Locale.setDefault(USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
  void localeChangesNoText(String tag) throws SQLException {
    Locale.setDefault(Locale.ROOT);
    List<String> usual = texts();

    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(texts()).isEqualTo(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
  void lineNumbersAreInUsualDigits(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThatThrownBy(
            () -> SchemaLock.parse(Fixtures.read("golden/schema.lock").replace("schema chat", "I")))
        .isInstanceOf(LockFormatException.class)
        .hasMessageStartingWith("not a schema.lock: line 10 (I): expected a kind and a name");
  }

  /** All that a check writes, from the server to the report. */
  private static List<String> texts() throws SQLException {
    LiveSchema expected =
        database
            .fill(
                "create table \"INFO\" (\"ID\" integer, title varchar(20), initial smallint default"
                    + " 12 check (initial in (1, 2)))")
            .read();
    SchemaLock lock =
        expected.toLock(
            new SpellingSearch(expected.scope()).search(database.connection(), expected.catalog()));
    database.run("alter table \"INFO\" alter initial set not null, drop title");
    CheckResult result = new SchemaChecker(lock, ReadLimits.DEFAULT).check(database.dataSource());
    return List.of(
        lock.render(),
        SchemaLock.parse(lock.render()).render(),
        TextReport.of(result),
        result.summary(),
        ((Verdict) result).state().word(),
        ((Verdict) result).findings().stream().map(Finding::toString).toList().toString());
  }
}
