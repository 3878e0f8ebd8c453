package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnapshotTest {

  @Test
  void tellsWhichTransactionsRan() {
    assertThat(Snapshot.parse("748:751:748,750"))
        .isEqualTo(new Snapshot(748, 751, "748:751:748,750"));
    assertThat(Snapshot.parse("748:751:748,750").isComplete()).isFalse();
    assertThat(Snapshot.parse("751:751:").isComplete()).isTrue();
  }

  @Test
  void idsBeyondTheFirstFourBillionAreThoseOfTheirEpoch() {
    assertThat(Snapshot.parse("4294967999:4294968000:").oldestAsXid()).isEqualTo("703");
    assertThat(Snapshot.parse("4000000000:4000000000:").oldestAsXid()).isEqualTo("4000000000");
  }

  @Test
  void agesThatCouldHaveWrappedAroundAreNotCompared() {
    Snapshot reference = Snapshot.parse("4294967999:4294968000:");
    assertThat(Snapshot.parse("5000000000:5000000000:").isComparableWith(reference)).isTrue();
    assertThat(Snapshot.parse("5368709823:5368709823:").isComparableWith(reference)).isFalse();
  }

  @Test
  void anythingElseIsAnError() {
    assertThatThrownBy(() -> Snapshot.parse("748"))
        .hasMessage("a snapshot: expected xmin:xmax:xips, found 748");
  }
}
