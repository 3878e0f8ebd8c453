package io.plumbline.dropwizard;

import io.plumbline.deploy.safety.SafetyPages;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Hands out the page about a rule that a plan has a finding of, as the text that it is. */
final class SafetyPageServlet extends HttpServlet {

  static final String PATH = "/schema/safety/";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String rule = path == null ? "" : path.substring(1);
    if (!SafetyPages.has(rule)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write(SafetyPages.text(rule).getBytes(StandardCharsets.UTF_8));
  }
}
