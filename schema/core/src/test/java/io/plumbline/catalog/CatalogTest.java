package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogTest {

  @Test
  void ownedObjectsFollowTheirRelationByKindAndName() {
    List<Entry> entries =
        List.of(
            entry(Kind.SCHEMA, "app"),
            entry(Kind.TABLE, "app", "a"),
            entry(Kind.COLUMN, "app", "a", "x"),
            entry(Kind.COLUMN, "app", "a", "y"),
            entry(Kind.INDEX, "app", "a", "b"),
            entry(Kind.TRIGGER, "app", "a", "b"),
            entry(Kind.TABLE, "app", "b"),
            routine("", "app", "c"),
            entry(Kind.TABLE, "app", "c"),
            routine("integer", "app", "c"));
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(Catalog.of(shuffled).entries()).isEqualTo(entries);
  }

  @Test
  void objectThatStandsTwiceIsRefusedWhereverItStands() {
    List<Entry> entries =
        new ArrayList<>(
            IntStream.range(0, 500).mapToObj(i -> entry(Kind.TABLE, "app", "t" + i)).toList());
    for (int twice = 0; twice < 500; twice += 7) {
      List<Entry> shuffled = new ArrayList<>(entries);
      shuffled.add(entries.get(twice));
      Collections.shuffle(shuffled, new Random(twice));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> Catalog.of(shuffled))
          .withMessage("table app.t" + twice + " stands twice in one catalog");
    }
  }

  private static Entry entry(Kind kind, String... parts) {
    return Entry.of(kind, ObjectName.of(parts), Map.of());
  }

  private static Entry routine(String arguments, String... parts) {
    return Entry.of(
        Kind.FUNCTION, new ObjectName(List.of(parts), Optional.of(arguments)), Map.of());
  }
}
