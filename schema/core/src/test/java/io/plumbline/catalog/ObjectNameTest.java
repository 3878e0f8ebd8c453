package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNameTest {

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("public.message.agent_id", ObjectName.of("public", "message", "agent_id")),
        Arguments.of("select.from", ObjectName.of("select", "from")),
        Arguments.of("\"Upper\".\"with.dot\"", ObjectName.of("Upper", "with.dot")),
        Arguments.of("\"with\"\"quote\"", ObjectName.of("with\"quote")),
        Arguments.of("\"1st\".a$1", ObjectName.of("1st", "a$1")),
        Arguments.of("\"\"", ObjectName.of("")),
        Arguments.of("\"two\\u{a}lines\\\\\"", ObjectName.of("two\nlines\\")),
        Arguments.of("\"größe\".\"😀\"", ObjectName.of("größe", "😀")),
        Arguments.of("\"right\\u{202e}left\"", ObjectName.of("right\u202eleft")),
        Arguments.of("a.f()", new ObjectName(List.of("a", "f"), Optional.of(""))),
        Arguments.of(
            "a.f(integer, \"X (1)\")",
            new ObjectName(List.of("a", "f"), Optional.of("integer, \"X (1)\""))));
  }

  @ParameterizedTest
  @MethodSource("names")
  void textIsReadBack(String text, ObjectName name) {
    assertThat(name).hasToString(text);
    assertThat(ObjectName.parse(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "\"", "\"a", "a\"b\"", "f(", "f(x", "f(x)y"})
  void otherTextIsNoName(String text) {
    assertThatThrownBy(() -> ObjectName.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an object name");
  }

  @Test
  void namesAreOrderedByTheirBytes() {
    List<ObjectName> sorted =
        Stream.of("b", "\uffee", "a.b", "😀", "a", "B", "é", "a.b.c", "ab")
            .map(name -> ObjectName.of(name.split("\\.")))
            .sorted()
            .toList();

    assertThat(sorted)
        .extracting(ObjectName::toString)
        .containsExactly("\"B\"", "a", "a.b", "a.b.c", "ab", "b", "\"é\"", "\"\uffee\"", "\"😀\"");
  }
}
