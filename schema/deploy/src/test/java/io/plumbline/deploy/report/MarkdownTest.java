package io.plumbline.deploy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a* **b** _c_ __d__ ~~e~~ `f` ``g`",
        "<b>a</b> &lt; &amp; <!-- b -->",
        "[a](http://b.c) ![d](e) <http://f.g> [h]: i",
        "\\*a\\| b | c \\\\",
        "{{ a }} public.\"odd \"\"name\""
      })
  void textIsShownAsItIs(String text) {
    assertThat(shown("- " + Markdown.text(text))).isEqualTo(text);
    assertThat(shown("| a |\n|---|\n| " + Markdown.text(text) + " |\n")).isEqualTo("a" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "`", "`a", "a`", "a``b`c", " a ", "<b> & *c* \\", "```"})
  void codeIsShownAsItIs(String text) {
    assertThat(shown("- " + Markdown.code(text) + " b")).isEqualTo(text + " b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n  b", "select '```'", "````\n```"})
  void blockIsShownAsItIs(String text) {
    assertThat(shown(Markdown.block("sql", text))).isEqualTo(text + "\n");
  }

  @Test
  void nobodyIsCalledAndNoIssueIsReferredTo() {
    assertThat(Markdown.text("@team #1 $x$ http://a"))
        .isEqualTo(
            "<span>@</span>team <span>#</span>1 <span>$</span>x<span>$</span>"
                + " http<span>://</span>a");
  }

  @Test
  void pageIsNoLongerThanACommentMayBeAndSaysWhatWasCut() {
    MarkdownPage page = new MarkdownPage();
    page.part("# head");
    page.section("<details>\n", Collections.nCopies(9_000, "an item\n"), "</details>\n");
    page.part("the end");

    assertThat(page.toString())
        .hasSizeBetween(MarkdownPage.LIMIT - 250, MarkdownPage.LIMIT)
        .startsWith("# head")
        .containsOnlyOnce("</details>\n")
        .contains("\n**Cut here:** 838 more items do not fit into 65536 characters.")
        .doesNotContain("the end");
  }

  /** What a reader sees. */
  private static String shown(String markdown) {
    List<String> seen = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text text) {
                seen.add(text.getLiteral());
              }

              @Override
              public void visit(Code code) {
                seen.add(code.getLiteral());
              }

              @Override
              public void visit(FencedCodeBlock block) {
                seen.add(block.getLiteral());
              }

              @Override
              public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).isIn("<span>", "</span>");
              }

              @Override
              public void visit(Link link) {
                throw new AssertionError("a link to " + link.getDestination());
              }
            });
    return String.join("", seen);
  }
}
