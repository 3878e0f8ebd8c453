package io.plumbline.dropwizard.page;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A piece of a page: an element or a text. */
sealed interface Html {

  /** Writes the piece at the end of a page. */
  void appendTo(StringBuilder page);

  static Html text(String text) {
    return new Text(text);
  }

  static Element element(String name, Html... content) {
    return new Element(name, Map.of(), Arrays.asList(content));
  }

  static Element element(String name, String text) {
    return element(name, text(text));
  }

  static Element element(String name, List<? extends Html> content) {
    return new Element(name, Map.of(), List.copyOf(content));
  }

  /**
   * Text, whatever is in it. What nobody sees, or what reorders what people see, is made visible.
   *
   * @param text the text as it is meant, not escaped
   */
  record Text(String text) implements Html {

    public Text {
      requireNonNull(text, "text is null");
    }

    @Override
    public void appendTo(StringBuilder page) {
      String visible = Escapes.visible(text);
      for (int i = 0; i < visible.length(); i++) {
        char c = visible.charAt(i);
        switch (c) {
          case '&' -> page.append("&amp;");
          case '<' -> page.append("&lt;");
          case '>' -> page.append("&gt;");
          case '"' -> page.append("&quot;");
          case '\'' -> page.append("&#39;");
          default -> page.append(c);
        }
      }
    }
  }

  /**
   * Several lines as they are, for an element that keeps them apart.
   *
   * @param lines the lines, each a text
   */
  record Lines(List<Text> lines) implements Html {

    public Lines {
      lines = List.copyOf(lines);
    }

    static Lines of(String text) {
      return new Lines(text.lines().map(Text::new).toList());
    }

    @Override
    public void appendTo(StringBuilder page) {
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          page.append('\n');
        }
        lines.get(i).appendTo(page);
      }
    }
  }

  /**
   * An element.
   *
   * @param name its name in HTML
   * @param attributes its attributes by name, in the order in which they are written
   * @param content what is in it
   */
  record Element(String name, Map<String, Text> attributes, List<Html> content) implements Html {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    // No handlers: their values would be scripts.
    private static final Pattern ATTRIBUTE = Pattern.compile("(?!on)[a-z][a-z-]*");
    private static final List<String> WITHOUT_CONTENT = List.of("meta");

    public Element {
      require(NAME, name);
      attributes.keySet().forEach(it -> require(ATTRIBUTE, it));
      content = List.copyOf(content);
    }

    private static void require(Pattern form, String name) {
      if (!form.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "expected a name of HTML like " + form + ", found " + name);
      }
    }

    /** The element with one more attribute. */
    Element with(String attribute, String value) {
      Map<String, Text> more = new LinkedHashMap<>(attributes);
      more.put(attribute, new Text(value));
      return new Element(name, more, content);
    }

    @Override
    public void appendTo(StringBuilder page) {
      page.append('<').append(name);
      attributes.forEach(
          (attribute, value) -> {
            page.append(' ').append(attribute).append("=\"");
            value.appendTo(page);
            page.append('"');
          });
      page.append('>');
      content.forEach(it -> it.appendTo(page));
      if (!WITHOUT_CONTENT.contains(name)) {
        page.append("</").append(name).append('>');
      }
    }
  }

  /** The page's own rules of style, as they are. */
  record Style(Stylesheet sheet) implements Html {

    @Override
    public void appendTo(StringBuilder page) {
      page.append("<style>").append(sheet.text()).append("</style>");
    }
  }
}
