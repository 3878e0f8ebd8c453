package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @Test
  void aTextIsNeverAnElement() {
    assertThat(html(element("p", "<script>alert(1)</script> & 'more' \"quotes\"")))
        .isEqualTo(
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39; &quot;quotes&quot;</p>");
  }

  @Test
  void anAttributeEndsWhereItShould() {
    assertThat(html(element("a", "x").with("title", "\" href='javascript:1' <b>")))
        .isEqualTo("<a title=\"&quot; href=&#39;javascript:1&#39; &lt;b&gt;\">x</a>");
  }

  @Test
  void whatNobodySeesIsMadeVisible() {
    assertThat(html(element("p", "abc\u202edef\u0000\n")))
        .isEqualTo("<p>abc\\u{202e}def\\u{0}\\u{a}</p>");
  }

  @Test
  void anElementWithoutContentHasNoEnd() {
    assertThat(html(element("meta").with("charset", "utf-8")))
        .isEqualTo("<meta charset=\"utf-8\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "ONCLICK", "a b", "a=", "a\"", ""})
  void thereIsNoAttributeThatWouldBeAScriptOrAnotherAttribute(String name) {
    assertThatThrownBy(() -> element("p").with(name, "alert(1)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p><script", "P", "p ", ""})
  void thereIsNoElementThatWouldBeAnother(String name) {
    assertThatThrownBy(() -> element(name)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String html(Html html) {
    StringBuilder page = new StringBuilder();
    html.appendTo(page);
    return page.toString();
  }
}
