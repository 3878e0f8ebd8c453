package io.plumbline.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.LockFormatException.Problem;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a lock is changed to, it is refused with the reason, or it is the lock of another. */
class LockParserTest {

  private static final String GOLDEN = Fixtures.read("golden/schema.lock");
  private static final int LONG = 300_000;

  @Test
  void goldenLockIsReadBack() {
    SchemaLock lock = SchemaLock.parse(GOLDEN);

    assertThat(lock.render()).isEqualTo(GOLDEN);
    assertThat(lock.fingerprint().text()).isEqualTo(Golden.FINGERPRINT);
    assertThat(lock.serverMajor()).isEqualTo(18);
    assertThat(lock.migrationVersion()).hasToString("Optional[2.1]");
    assertThat(SchemaLock.parse(GOLDEN.replace("\n", "\r\n"))).isEqualTo(lock);
  }

  @Test
  void lockIsLoadedWithTheFingerprintOfItsClasses() throws Exception {
    var url = Path.of("src/test/resources/golden/schema.lock").toUri().toURL();

    assertThat(SchemaLock.load(url, Golden.FINGERPRINT)).isEqualTo(Golden.lock());
    assertThatThrownBy(() -> SchemaLock.load(url, "sha256:" + "0".repeat(64)))
        .isInstanceOf(LockFormatException.class)
        .hasMessageStartingWith("the generated classes and the lock are of different builds");
  }

  @Test
  void lockCutAfterAnyLineIsRefused() {
    for (int end = GOLDEN.indexOf('\n'); end < GOLDEN.length() - 1; end = next(end)) {
      assertRefused(GOLDEN.substring(0, end + 1));
    }
  }

  @Test
  void lockCutWithinAnyLineIsRefused() {
    for (int end = GOLDEN.indexOf('\n'); end < GOLDEN.length() - 1; end = next(end)) {
      String message = assertRefused(GOLDEN.substring(0, end)).getMessage();
      // Before an empty line the text ends with a whole line, too.
      if (GOLDEN.charAt(end - 1) != '\n') {
        assertThat(message).contains("the last line is cut short");
      }
    }
  }

  private static int next(int end) {
    return GOLDEN.indexOf('\n', end + 1);
  }

  @Test
  void lockWithoutOneOfItsLinesIsRefused() {
    List<String> lines = GOLDEN.lines().toList();
    for (int missing = 0; missing < lines.size(); missing++) {
      String line = lines.get(missing);
      // What has run before a build is not part of its schema.
      if (!line.startsWith("migration ") && !line.startsWith("repeatable ")) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
          if (i != missing) {
            text.append(lines.get(i)).append('\n');
          }
        }
        assertRefused(text.toString());
      }
    }
  }

  @Test
  void lockWithTwoNeighboursExchangedIsRefused() {
    List<String> lines = GOLDEN.lines().toList();
    int firstEntry = lines.indexOf("");
    for (int i = firstEntry; i < lines.size() - 1; i++) {
      if (!lines.get(i).equals(lines.get(i + 1))) {
        List<String> exchanged = new ArrayList<>(lines);
        exchanged.set(i, lines.get(i + 1));
        exchanged.set(i + 1, lines.get(i));
        assertRefused(String.join("\n", exchanged) + "\n");
      }
    }
  }

  @Test
  void attributeChangedByHandIsRefused() {
    String changed = GOLDEN.replaceFirst("nullability = not null\n  type = date", "type = date");

    assertThatThrownBy(() -> SchemaLock.parse(changed))
        .isInstanceOfSatisfying(
            LockFormatException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.FINGERPRINT_MISMATCH))
        .hasMessageStartingWith(
            "the lock was changed by hand or cut short: expected entries with the fingerprint "
                + Golden.FINGERPRINT
                + ", found")
        .hasMessageEndingWith("; generate it again from the migrations");
  }

  @Test
  void newerFormatIsRefusedWhateverFollows() {
    String newer = "# schema.lock of the future\nformat 2\nnobody knows\n";

    assertThatThrownBy(() -> SchemaLock.parse(newer))
        .isInstanceOfSatisfying(
            LockFormatException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NEWER_FORMAT))
        .hasMessage(
            "the lock has a newer format: expected format 1, found 2; use the version of Plumbline"
                + " that wrote it, or a newer one");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("format 1", "format one", 2, "expected a line format and a number"),
        Arguments.of("format 1", "format 1.0", 2, "expected a line format and a number"),
        Arguments.of(
            "postgresql 18", "postgresql eighteen", 3, "expected a whole number, found eighteen"),
        Arguments.of("postgresql 18", "postgresql 018", 3, "expected here postgresql 18"),
        Arguments.of(
            "postgresql 18", "postgresql 18\npostgresql 18", 4, "expected here fingerprint"),
        Arguments.of("postgresql 18", "author me", 3, "the header has no such key"),
        Arguments.of("postgresql 18", "postgresql", 3, "expected a key and a value"),
        Arguments.of("postgresql 18\n", "", 7, "the header ends without a line postgresql"),
        Arguments.of("fingerprint sha256:", "fingerprint md5:", 4, "not a fingerprint"),
        Arguments.of(
            "migration 1 754385320", "migration one 754385320", 5, "not a migration version"),
        Arguments.of(
            "migration 1 754385320",
            "migration 1 none7",
            5,
            "expected a whole number, found none7"),
        Arguments.of(
            "migration 1 754385320 ",
            "migration 1",
            5,
            "expected a version, a checksum and a script"),
        Arguments.of("schema chat", "schema", 10, "expected a kind and a name"),
        Arguments.of("schema chat", "folder chat", 10, "expected a kind and a name"),
        Arguments.of("schema chat", "schema chat..chat", 10, "not an object name: chat..chat"),
        Arguments.of("schema chat", "schema \"chat", 10, "not an object name: \"chat"),
        Arguments.of("schema chat", "schema \"chat\"", 10, "expected here schema chat"),
        Arguments.of("schema chat", "schema chat\n\nschema chat", 12, "schema chat stands twice"),
        Arguments.of(
            "schema chat",
            "schema public\n\nschema chat",
            12,
            "schema chat stands behind schema public"),
        Arguments.of(
            "  type = date", "type = date", 31, "expected an empty line before each object"),
        Arguments.of(
            "  type = date", " type = date", 31, "expected an empty line before each object"),
        Arguments.of("  type = date", "  type: date", 31, "expected an attribute and its value"),
        Arguments.of(
            "  type = date", "  type = date\n  type = date", 32, "the attribute type stands twice"),
        Arguments.of(
            "  nullability = not null\n  type = date",
            "  type = date\n  nullability = not null",
            30,
            "expected here   nullability = not null"),
        Arguments.of(
            "    | SELECT a.id,",
            "    SELECT a.id,",
            61,
            "expected a bar or a backslash before each line of a value"),
        Arguments.of(
            "    | SELECT a.id,", "    \\\\x SELECT a.id,", 61, "a backslash begins no escape"),
        Arguments.of(
            "    | SELECT a.id,",
            "    \\\\u{20}SELECT a.id,",
            61,
            "expected here     | SELECT a.id,"));
  }

  @ParameterizedTest(name = "{1}: {3}")
  @MethodSource("mistakes")
  void messageNamesTheLine(String line, String changed, int number, String reason) {
    String text = GOLDEN.replaceFirst(Pattern.quote(line), Matcher.quoteReplacement(changed));
    assertThat(text).isNotEqualTo(GOLDEN);

    assertThat(assertRefused(text).getMessage())
        .startsWith("not a schema.lock: line " + number + " (")
        .contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\r\n", "{}", "# schema.lock", "# schema.lock\n", "\u0000", "\ud800"})
  void otherTextIsRefused(String text) {
    assertThat(assertRefused(text).getMessage()).startsWith("not a schema.lock: line ");
  }

  @Test
  void randomChangesAreRefusedOrGiveTheSameLock() {
    Random random = new Random(20240229);
    SchemaLock lock = Golden.lock();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(GOLDEN);
      // Behind the title, which is for people, and the migrations, which are no part of the schema.
      int position =
          GOLDEN.indexOf("\n\n") + random.nextInt(GOLDEN.length() - GOLDEN.indexOf("\n\n"));
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(position);
        case 1 -> text.insert(position, (char) random.nextInt(0x10000));
        default -> text.setCharAt(position, (char) (random.nextInt(0x60) + 0x20));
      }
      try {
        assertThat(SchemaLock.parse(text.toString())).isEqualTo(lock);
      } catch (LockFormatException e) {
        assertThat(e.getMessage()).hasSizeLessThan(1000);
      }
    }
  }

  @Test
  void randomTextIsRefused() {
    Random random = new Random(20240229);
    String alphabet = "\n\n  =~:|\\\"().#abcu{}09 \t\r\u202e\ud83d";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? GOLDEN.substring(0, 600) : "");
      random
          .ints(random.nextInt(300), 0, alphabet.length())
          .forEach(c -> text.append(alphabet.charAt(c)));
      assertRefused(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "# schema.lock %s\n",
        "# schema.lock\nformat %s\n",
        "# schema.lock\nformat 1\npostgresql %s\n",
        "# schema.lock\nformat 1\nmigration %s 1 V1\n",
        "# schema.lock\nformat 1\nmigration 1%s 1 V1\n",
        "# schema.lock\nformat 1\nmigration 1 %s V1\n",
        "# schema.lock\nformat 1\nschema %s\n",
        "HEADER\nschema %s\n",
        "HEADER\nschema \"%s\n",
        "HEADER\nschema \"%s\"\n",
        "HEADER\nfunction f(%s)\n",
        "HEADER\nschema a\n  %s\n",
        "HEADER\nschema a\n  a = %s\n",
        "HEADER\nschema a\n  a:\n    \\%s\n",
        "HEADER\nschema a\n  a:\n    |%s\n"
      })
  void longLineIsRefusedQuickly(String form) {
    for (String part : List.of("9", "x", ".", "1.", "\\", "\\u{", "\"", "(", " = ", "\ud83d")) {
      String text =
          form.replace("HEADER", GOLDEN.substring(0, GOLDEN.indexOf("\n\n") + 1))
              .replace("%s", part.repeat(LONG / part.length()));

      assertTimeout(
          Duration.ofSeconds(10),
          () -> assertThat(assertRefused(text).getMessage()).hasSizeLessThan(1000));
    }
  }

  @Test
  void tenMegabytesOnOneLineAreRefusedQuickly() {
    String text = GOLDEN.replaceFirst("name", "name" + "x".repeat(10_000_000));

    assertTimeout(Duration.ofSeconds(10), () -> assertRefused(text));
  }

  @Test
  void timeGrowsWithTheLength() {
    for (int tables : new int[] {200, 20_000}) {
      Catalog catalog =
          Catalog.of(
              IntStream.range(0, tables)
                  .mapToObj(
                      i ->
                          Entry.of(
                              Kind.TABLE,
                              ObjectName.of("public", "table_" + i),
                              Map.of("options", "fillfactor=" + i)))
                  .toList());
      SchemaLock lock = SchemaLock.of(18, Scope.ALL, List.of(), catalog, Spellings.NONE);

      // A hundred times the length; were time its square, this would take hours.
      assertTimeout(
          Duration.ofSeconds(20),
          () -> assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock));
    }
  }

  @Test
  void anyTextSurvivesAsNameAndValue() {
    Random random = new Random(20240229);
    Map<String, Entry> entries = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      String name = randomText(random);
      entries.put(
          name,
          Entry.of(
              Kind.FUNCTION,
              new ObjectName(List.of("s", name), Optional.of(randomText(random))),
              Map.of("body", randomText(random), "sql body", randomText(random))));
    }
    Spellings.Builder spellings = new Spellings.Builder();
    entries.values().forEach(entry -> spellings.add(entry, "body", randomText(random)));
    SchemaLock lock =
        SchemaLock.of(
            18,
            Scope.of(List.of("public", " odd\nschema ")).withHistoryTable("odd\r history"),
            List.of(),
            Catalog.of(entries.values()),
            spellings.build());

    assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock);
    assertThat(SchemaLock.parse(lock.render().replace("\n", "\r\n"))).isEqualTo(lock);
  }

  private static String randomText(Random random) {
    String[] parts = {
      "a", "B", " ", "\n", "\r", "\t", "\"", "\\", "\\u{41}", "é", "😀", "\u202e", "=", " = ",
      " ~ ", ":", "|", "(", ")", ".", "'", "\u0000", "\ufeff"
    };
    StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
    random.ints(random.nextInt(6), 0, parts.length).forEach(i -> text.append(parts[i]));
    return text.toString();
  }

  private static LockFormatException assertRefused(String text) {
    Throwable thrown = catchThrowable(() -> SchemaLock.parse(text));
    if (thrown instanceof LockFormatException refused) {
      return refused;
    }
    return fail(
        "expected a LockFormatException, found "
            + thrown
            + " for "
            + text.substring(0, Math.min(2000, text.length())),
        thrown);
  }
}
