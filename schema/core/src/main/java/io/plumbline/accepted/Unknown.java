package io.plumbline.accepted;

import io.plumbline.catalog.Unread;
import io.plumbline.diff.Incomparable;
import java.util.List;

/**
 * What a check knows nothing about, so that an entry about it is neither used nor unused.
 *
 * @param incomparable what can be called neither equal nor different
 * @param unread what the role may not read
 */
public record Unknown(List<Incomparable> incomparable, List<Unread> unread) {

  public Unknown {
    incomparable = List.copyOf(incomparable);
    unread = List.copyOf(unread);
  }

  boolean includes(Acceptance entry) {
    return incomparable.stream().anyMatch(it -> includes(entry, it))
        || unread.stream().anyMatch(it -> includes(entry, it));
  }

  private static boolean includes(Acceptance entry, Incomparable incomparable) {
    return entry.object().matches(incomparable.expected())
        && entry.attribute().filter(incomparable.attribute()::equals).isPresent();
  }

  private static boolean includes(Acceptance entry, Unread unread) {
    return entry.object().kind().filter(unread.kinds()::contains).isPresent()
        || unread.facets().stream()
            .anyMatch(facet -> entry.attribute().filter(facet.label()::equals).isPresent());
  }
}
