package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.dropwizard.page.PageContent;
import io.plumbline.dropwizard.page.SchemaPage;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.SchemaProbe;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Shows what is known of the live schema on the admin port, from memory alone. */
final class SchemaPageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", SchemaPage.securityPolicy(),
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private final transient SchemaProbe probe;
  private final transient TimelineKeeper timeline;
  private final transient Optional<PlanKeeper> plan;
  private final transient SchemaLock expected;
  private final String application;
  private final Duration refresh;

  /**
   * A servlet for the page of one application.
   *
   * @param refresh after how long the page loads itself anew
   */
  SchemaPageServlet(
      String application,
      SchemaLock expected,
      SchemaProbe probe,
      TimelineKeeper timeline,
      Optional<PlanKeeper> plan,
      Duration refresh) {
    this.application = requireNonNull(application, "application is null");
    this.expected = requireNonNull(expected, "expected is null");
    this.probe = requireNonNull(probe, "probe is null");
    this.timeline = requireNonNull(timeline, "timeline is null");
    this.plan = requireNonNull(plan, "plan is null");
    this.refresh = requireNonNull(refresh, "refresh is null");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Duration> after =
        "off".equals(request.getParameter("refresh")) ? Optional.empty() : Optional.of(refresh);
    HEADERS.forEach(response::setHeader);
    after.ifPresent(it -> response.setHeader("Refresh", String.valueOf(it.toSeconds())));
    PageContent content =
        PageContent.of(
            application,
            expected,
            probe.observation(),
            timeline.latest(),
            plan.map(PlanKeeper::latest),
            after);
    byte[] page = new SchemaPage(content).html().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
