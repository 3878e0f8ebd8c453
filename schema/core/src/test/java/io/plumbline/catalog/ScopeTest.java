package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

  @Test
  void orderAndRepetitionOfSchemasDoNotMatter() {
    assertThat(Scope.of(List.of("b", "a", "b"))).isEqualTo(Scope.of(List.of("a", "b")));
    assertThat(Scope.of(List.of())).isEqualTo(Scope.ALL);
  }

  @Test
  void blankHistoryTableIsRefused() {
    assertThatThrownBy(() -> Scope.ALL.withHistoryTable(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the name of the history table is blank");
  }
}
