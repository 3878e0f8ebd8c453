package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The attributes of an entry, sorted by their names, in one array: a name, its value, the next
 * name. A schema has hundreds of thousands, and a tree of them takes five times the memory.
 */
final class Attributes extends AbstractMap<String, String> {

  private final String[] texts;

  private Attributes(String[] texts) {
    this.texts = texts;
  }

  static Attributes copyOf(Map<String, String> attributes) {
    if (attributes instanceof Attributes same) {
      return same;
    }
    Map<String, String> sorted = new TreeMap<>(CodePoints::compare);
    attributes.forEach(
        (attribute, value) -> sorted.put(attribute, requireNonNull(value, attribute)));
    String[] texts = new String[2 * sorted.size()];
    int length = 0;
    for (Map.Entry<String, String> attribute : sorted.entrySet()) {
      texts[length++] = attribute.getKey();
      texts[length++] = attribute.getValue();
    }
    return new Attributes(texts);
  }

  /** Of names that are sorted, each followed by its value, of which this many texts are taken. */
  static Attributes ofSorted(String[] texts, int length) {
    return new Attributes(Arrays.copyOf(texts, length));
  }

  @Override
  public String get(Object name) {
    for (int i = 0; i < texts.length; i += 2) {
      if (texts[i].equals(name)) {
        return texts[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int i = 0; i < texts.length; i += 2) {
      action.accept(texts[i], texts[i + 1]);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes attributes
        ? Arrays.equals(texts, attributes.texts)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public int size() {
    return texts.length / 2;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return Attributes.this.size();
      }

      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Pairs(texts);
      }
    };
  }

  private static final class Pairs implements Iterator<Map.Entry<String, String>> {
    private final String[] texts;
    private int next;

    Pairs(String[] texts) {
      this.texts = texts;
    }

    @Override
    public boolean hasNext() {
      return next < texts.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(texts[next - 2], texts[next - 1]);
    }
  }
}
