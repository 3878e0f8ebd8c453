package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the metrics to Prometheus, in the text format that it asks for. */
final class PrometheusServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ExpositionFormats formats = ExpositionFormats.init();
  private final transient PrometheusMetrics metrics;

  PrometheusServlet(PrometheusMetrics metrics) {
    this.metrics = requireNonNull(metrics, "metrics is null");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExpositionFormatWriter writer = writer(request.getHeader("Accept"));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(writer.getContentType());
    writer.write(response.getOutputStream(), metrics.snapshots());
  }

  /** Never the one for protobuf, which Prometheus may ask for and which is in another jar. */
  private ExpositionFormatWriter writer(String accept) {
    return formats.getOpenMetricsTextFormatWriter().accepts(accept)
        ? formats.getOpenMetricsTextFormatWriter()
        : formats.getPrometheusTextFormatWriter();
  }
}
