package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;
import static java.util.Objects.requireNonNull;

import io.plumbline.check.Verdict;
import io.plumbline.dropwizard.page.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page: a heading that says the state, and below it what that rests on.
 *
 * <p>It needs no script and no other file. A path in it is relative to the page's own, so that it
 * works behind any proxy.
 *
 * @param content what there is to show
 */
public record SchemaPage(PageContent content) {

  /** Where the page finds Dropwizard's task that reads the schema anew. */
  public static final String REREAD = "tasks/schema-reread";

  public SchemaPage {
    requireNonNull(content, "content is null");
  }

  /** The value of the header Content-Security-Policy under which the page works. */
  public static String securityPolicy() {
    return "default-src 'none'; style-src "
        + Stylesheet.OF_THE_PAGE.source()
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  /** The page as text. */
  public String html() {
    StringBuilder page = new StringBuilder(16_384).append("<!doctype html>\n");
    element("html", head(), body()).with("lang", "en").appendTo(page);
    return page.append('\n').toString();
  }

  private Element head() {
    return element(
        "head",
        element("meta").with("charset", "utf-8"),
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        element("meta").with("name", "color-scheme").with("content", "light dark"),
        element(
            "title",
            Words.capitalized(content.observation().state().word())
                + " · schema of "
                + content.application()),
        new Html.Style(Stylesheet.OF_THE_PAGE));
  }

  private Element body() {
    return element(
        "body",
        element("a", "Skip to the state").with("class", "skip").with("href", "#main"),
        header(),
        main(),
        footer());
  }

  private Element header() {
    return element(
        "header",
        element("h1", "Schema of " + content.application()),
        element(
                "nav",
                element(
                    "ul",
                    element("li", refreshing()),
                    element("li", element("a", "Metrics").with("href", "schema/metrics")),
                    element("li", element("a", "Health checks").with("href", "healthcheck"))))
            .with("aria-label", "This page and others"));
  }

  private Element refreshing() {
    return content.refresh().isPresent()
        ? element("a", "Stop refreshing").with("href", "schema?refresh=off")
        : element("a", "Refresh by itself").with("href", "schema");
  }

  private Element main() {
    List<Html> sections = new ArrayList<>();
    sections.add(new StateSection(content).html());
    Optional<Verdict> verdict = content.observation().verdict();
    verdict.ifPresent(
        it -> {
          sections.add(new DifferencesSection(it).html());
          new AcceptedSection(it).html().ifPresent(sections::add);
          new PendingSection(it, content.plan()).html().ifPresent(sections::add);
        });
    content.plan().ifPresent(it -> sections.add(new PlanSection(content, it).html()));
    content
        .timeline()
        .ifPresent(it -> sections.add(new TimelineSection(it, content.observation()).html()));
    verdict.flatMap(it -> new LimitsSection(it).html()).ifPresent(sections::add);
    return element("main", sections).with("id", "main").with("tabindex", "-1");
  }

  private Element footer() {
    return element(
        "footer",
        element(
            "p",
            text("From memory at "),
            Words.time(content.now()),
            text(
                content
                    .refresh()
                    .map(
                        it ->
                            "; loads itself anew every "
                                + Words.count((int) it.toSeconds(), "second")
                                + ".")
                    .orElse("; does not load itself anew."))),
        element("form", element("button", "Read the schema now"))
            .with("method", "post")
            .with("action", REREAD));
  }
}
