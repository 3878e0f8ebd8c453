package io.plumbline.diff;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks two sorted lists of entries once and knows no kind of object.
 *
 * <p>What an object owns is told with it where the whole object is missing or extra: a table that
 * is gone is one difference, not one for each of its columns.
 */
final class SortedMerge {

  private final TextComparison texts;
  private final List<Change> changes = new ArrayList<>();
  private final List<Incomparable> incomparable = new ArrayList<>();

  SortedMerge(TextComparison texts) {
    this.texts = texts;
  }

  SchemaDiff run(List<Entry> expected, List<Entry> actual) {
    List<Entry> missing = new ArrayList<>();
    List<Entry> extra = new ArrayList<>();
    int e = 0;
    int a = 0;
    while (e < expected.size() || a < actual.size()) {
      int order =
          e == expected.size()
              ? 1
              : a == actual.size() ? -1 : expected.get(e).compareTo(actual.get(a));
      if (order < 0) {
        missing.add(expected.get(e++));
      } else if (order > 0) {
        extra.add(actual.get(a++));
      } else {
        both(expected.get(e++), actual.get(a++));
      }
    }
    grouped(missing, actual)
        .forEach((entry, owned) -> changes.add(new Change.Missing(entry, owned)));
    grouped(extra, expected).forEach((entry, owned) -> changes.add(new Change.Extra(entry, owned)));
    changes.sort((one, other) -> one.entry().compareTo(other.entry()));
    return new SchemaDiff(changes, incomparable);
  }

  private void both(Entry expected, Entry actual) {
    List<AttributeChange> altered = new ArrayList<>();
    for (String name : texts.attributes(expected, actual)) {
      switch (texts.compare(expected, actual, name)) {
        case EQUAL -> {}
        case DIFFERENT ->
            altered.add(
                new AttributeChange(name, texts.expected(expected, name), actual.attribute(name)));
        case INCOMPARABLE ->
            incomparable.add(
                new Incomparable(
                    expected, actual, name, texts.reason(expected, actual, name).orElseThrow()));
      }
    }
    if (!altered.isEmpty()) {
      changes.add(new Change.Altered(expected, actual, altered));
    }
  }

  /** The entries of one side alone, those that go with another one behind it. */
  private static Map<Entry, List<Entry>> grouped(List<Entry> entries, List<Entry> otherSide) {
    Set<ObjectName> goneOwners = owners(entries);
    goneOwners.removeAll(owners(otherSide));
    Map<Entry, List<Entry>> groups = new HashMap<>();
    Map<ObjectName, List<Entry>> byOwner = new HashMap<>();
    for (Entry entry : entries) {
      Optional<ObjectName> goneOwner =
          entry.goesWith().stream().filter(goneOwners::contains).findFirst();
      if (goneOwner.isPresent()) {
        byOwner.computeIfAbsent(goneOwner.get(), owner -> new ArrayList<>()).add(entry);
      } else {
        groups.put(entry, new ArrayList<>());
      }
    }
    groups.forEach(
        (entry, owned) -> {
          if (entry.kind().canOwn()) {
            owned.addAll(byOwner.getOrDefault(entry.name(), List.of()));
          }
        });
    return groups;
  }

  private static Set<ObjectName> owners(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind().canOwn())
        .map(Entry::name)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
