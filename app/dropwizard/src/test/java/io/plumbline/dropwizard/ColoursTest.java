package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {

  @Test
  void terminalThatSaysWhatItIsHasColours() {
    assertThat(Colours.of(Map.of("TERM", "xterm"), () -> true)).isEqualTo(Colours.ANSI);
    assertThat(Colours.of(Map.of("TERM", "xterm", "NO_COLOR", ""), () -> true))
        .isEqualTo(Colours.ANSI);
  }

  @Test
  void fileAndPipeHaveNone() {
    assertThat(Colours.of(Map.of("TERM", "xterm"), () -> false)).isEqualTo(Colours.NONE);
  }

  @Test
  void terminalWithoutColoursAndNoColorHaveNone() {
    assertThat(Colours.of(Map.of(), () -> true)).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of("TERM", "dumb"), () -> true)).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), () -> true))
        .isEqualTo(Colours.NONE);
  }

  @Test
  void wordsAtTheBeginningOfALineAreColoured() {
    String text =
        """
        refused: the deploy is refused
           warning: [rule] an error
            BREAKING: it fails
        in sync (the same migrations have run)
        errors are none
        """;
    assertThat(Colours.NONE.paint(text)).isEqualTo(text);
    assertThat(Colours.ANSI.paint(text).replace('\u001b', '^'))
        .isEqualTo(
            """
            ^[31mrefused^[0m: the deploy is refused
               ^[33mwarning^[0m: [rule] an error
                ^[31mBREAKING^[0m: it fails
            ^[32min sync^[0m (the same migrations have run)
            errors are none
            """);
  }
}
