package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectPatternTest {

  @ParameterizedTest(name = "{0} stands for {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "public.event_*        | table    | public.event_2026           | true",
        "public.event_*        | view     | public.event_               | true",
        "public.event_*        | table    | public.event                | false",
        "public.event_*        | column   | public.event_2026.id        | false",
        "table public.event_*  | view     | public.event_2026           | false",
        "*.tmp                 | table    | \"a.b\".tmp                 | true",
        "*.tmp                 | table    | public.tmp2                 | false",
        "public.*_p*_done      | table    | public.a_p1_p2_done         | true",
        "public.*_p*_done      | table    | public.a_pdone              | false",
        "public.ab*ba          | table    | public.aba                  | false",
        "public.\"a*b\"        | table    | public.\"a*b\"              | true",
        "public.\"a*b\"        | table    | public.\"axb\"              | false",
        "public.\"Order \"*    | table    | public.\"Order \"\"1\"\"\"  | true",
        "public.\"a.b\"        | table    | public.\"a.b\"              | true",
        "public.*              | table    | public.\"a.b\"              | true",
        "public.total          | function | public.total(integer)       | true",
        "public.total(integer) | function | public.total(integer)       | true",
        "public.total(integer) | function | public.total(text)          | false",
        "public.total()        | function | public.total(text)          | false",
        "partman               | schema   | partman                     | true",
        "materialized view *.* | materialized view | public.m           | true"
      })
  void patternStandsForNames(String pattern, String kind, String name, boolean expected) {
    Entry entry = Entry.of(Kind.labelled(kind).orElseThrow(), ObjectName.parse(name), Map.of());

    assertThat(ObjectPattern.parse(pattern).matches(entry)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "table public.event_*",
        "*.\"Order \"*_tmp",
        "text search configuration public.\"a\"\"*\"",
        "function public.f(integer, \"My Type\")",
        "public.\"\\u{202e}\"*"
      })
  void canonicalTextIsReadBack(String text) {
    assertThat(ObjectPattern.parse(text)).hasToString(text);
  }

  @Test
  void oneNameIsNoPattern() {
    assertThat(ObjectPattern.parse("table public.\"a*b\"").name())
        .contains(ObjectName.of("public", "a*b"));
    assertThat(ObjectPattern.parse("table public.a*b").name()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tabel public.a | not a kind of object: tabel in tabel public.a: write the kind as the lock does, or the name alone",
        "public.Event   | not a name or pattern: public.Event: a name with other characters than a to z, 0 to 9, _ and $ is written in double quotes, as in the lock",
        "table a b      | not a name or pattern: a b: a name with other characters than a to z, 0 to 9, _ and $ is written in double quotes, as in the lock",
        "public..a      | not a name or pattern: public..a: a part of the name is empty",
        "``             | not a name or pattern: : a part of the name is empty",
        "public.\"a     | not a name or pattern: public.\"a: a double quote is not closed",
        "public.f(text  | not a name or pattern: public.f(text: the parenthesis of the arguments is not closed",
        "\"\\u{0}\"     | not a name or pattern: \"\\u{0}\": no name has the character \\u{0}"
      })
  void whatIsNoPatternIsRefused(String text, String message) {
    assertThatThrownBy(() -> ObjectPattern.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
