package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderTest {
  @ParameterizedTest
  @EnumSource
  void everyProviderIsReadFromItsText(Provider provider) {
    assertThat(Provider.parse(provider.text())).isEqualTo(provider);
  }

  @Test
  void caseAndSpaceDoNotMatter() {
    assertThat(Provider.parse(" Embedded ")).isEqualTo(Provider.EMBEDDED);
  }

  @Test
  void anUnknownProviderIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Provider.parse("podman"))
        .isInstanceOf(ScratchException.class)
        .hasMessage("expected one of auto, docker, embedded, external, found \"podman\"");
  }
}
