package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockDiffTest {

  private static final String COMMITTED =
      """
      table public.message

      column public.message.agent_id
        nullability = not null
        type = bigint
      """;

  @Test
  void equalLocksHaveNoDiff() {
    assertThat(new LockDiff(10).between(COMMITTED, COMMITTED)).isEmpty();
  }

  @Test
  void changedAttributeIsOneLine() {
    assertThat(
            new LockDiff(10)
                .between(COMMITTED, COMMITTED.replace("  nullability = not null\n", "")))
        .containsExactly(
            "--- committed",
            "+++ generated",
            "@@ -1,5 +1,4 @@",
            " table public.message",
            " ",
            " column public.message.agent_id",
            "-  nullability = not null",
            "   type = bigint");
  }

  @Test
  void longDiffIsCutAndSaysSo() {
    String generated =
        IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    assertThat(new LockDiff(10).between("", generated))
        .hasSize(11)
        .endsWith("+6", "… and 93 more lines");
  }
}
