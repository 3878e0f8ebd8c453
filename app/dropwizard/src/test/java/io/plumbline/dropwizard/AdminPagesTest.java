package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the admin port says of a schema that somebody changed in the worst ways. */
class AdminPagesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";

  /** A sample in Prometheus' text format: a name, labels, and a number. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-z]+=\"[^\"\\\\\n]*\"(?:,[a-z]+=\"[^\"\\\\\n]*\")*\\})?"
              + " ([-+0-9.eE]+)");

  @TempDir private static Path folder;
  @AutoClose private static RunningExample example;

  @BeforeAll
  static void start() throws Exception {
    example =
        new RunningExample(
            folder,
            "{failFast: false, checkInterval: 1h, ddlGuard: 'off'}",
            "create table \"%s\" (\"<b>\" int)".formatted(SCRIPT),
            "alter table message add \"\"\"><img src=x onerror=alert(1)>\" text default '</td><script>'",
            "alter table message alter agent_id set not null");
  }

  @Test
  void thePageSaysWhatDiffersWhatThatBreaksAndWhatToDo() throws Exception {
    HttpResponse<String> page = example.get("/schema");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains(
            "</span>Unhealthy</h2>", "3 differences", "<caption><h3>public.message</h3></caption>")
        .contains("<code>nullable</code>", "<code>not null</code>")
        .contains("a write of null by the build fails (23502)")
        .contains("<code>V1__create_message.sql</code>", "This instance first saw the drift")
        .contains("Was still right at");
  }

  @Test
  void namesAreNeverMarkup() throws Exception {
    String page = example.get("/schema").body();
    assertThat(page)
        .doesNotContain("<script", "<img", "<b>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;img src=x onerror=alert(1)&gt;");
  }

  @Test
  void thePageMayDoNothingAndIsKeptNowhere() throws Exception {
    HttpResponse<String> page = example.get("/schema");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .matches(
            "default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(page.headers().map())
        .extractingByKeys(
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-resource-policy",
            "cache-control",
            "content-type")
        .extracting(values -> values.get(0).toLowerCase(Locale.ROOT))
        .containsExactly(
            "nosniff", "deny", "no-referrer", "same-origin", "no-store", "text/html;charset=utf-8");
    assertThat(page.body()).doesNotContain("http:", "https:", "//");
  }

  @Test
  void thePageLoadsItselfAnewUntilItIsToldNotTo() throws Exception {
    assertThat(example.get("/schema").headers().firstValue("Refresh")).contains("30");
    HttpResponse<String> still = example.get("/schema?refresh=off");
    assertThat(still.headers().firstValue("Refresh")).isEmpty();
    assertThat(still.body()).contains("Refresh by itself");
  }

  @Test
  void theTaskReadsAnew() throws Exception {
    long before = reads();
    HttpResponse<String> read = example.post("/tasks/schema-reread");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).startsWith("drifted: 3 differences (1 breaking)");
    assertThat(reads()).isEqualTo(before + 1);
    assertThat(example.get("/tasks/schema-reread").statusCode()).isEqualTo(405);
  }

  @Test
  void prometheusGetsWhatItCanParse() throws Exception {
    Map<String, Double> samples = samples();
    assertThat(samples)
        .containsEntry("plumbline_schema_state{state=\"unhealthy\"}", 1.0)
        .containsEntry("plumbline_schema_state{state=\"healthy\"}", 0.0)
        .containsEntry("plumbline_schema_outcome{outcome=\"drifted\"}", 1.0)
        .containsEntry("plumbline_schema_outcome{outcome=\"could_not_check\"}", 0.0)
        .containsEntry("plumbline_schema_differences{impact=\"breaking\"}", 1.0)
        .containsEntry("plumbline_schema_differences{impact=\"harmless\"}", 2.0)
        .containsEntry("plumbline_schema_probe_failures_total", 0.0)
        .containsKey("plumbline_schema_probe_duration_seconds{source=\"read\",quantile=\"0.99\"}");
    assertThat(samples.get("plumbline_schema_verdict_age_seconds")).isBetween(0.0, 600.0);
    assertThat(samples.get("plumbline_schema_probe_duration_seconds_sum{source=\"read\"}"))
        .isPositive();
  }

  @Test
  void prometheusGetsOpenMetricsWhereItAsksForThat() throws Exception {
    HttpResponse<String> metrics =
        example.ask(
            HttpRequest.newBuilder(URI.create(example.adminUrl("/schema/metrics")))
                .header("Accept", "application/openmetrics-text; version=1.0.0"));
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/openmetrics-text");
    assertThat(metrics.body()).endsWith("# EOF\n");
  }

  @Test
  void prometheusGetsTextWhereItWouldRatherHaveProtobuf() throws Exception {
    HttpResponse<String> metrics =
        example.ask(
            HttpRequest.newBuilder(URI.create(example.adminUrl("/schema/metrics")))
                .header(
                    "Accept",
                    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;"
                        + "encoding=delimited;q=0.6,text/plain;version=0.0.4;q=0.4"));
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(metrics.body()).contains("plumbline_schema_state{state=\"unhealthy\"} 1.0");
  }

  @Test
  void thePageIsAnsweredWhenTheDatabaseIsGone(@TempDir Path own) throws Exception {
    try (RunningExample lonely = new RunningExample(own, "{checkInterval: 1h, ddlGuard: 'off'}")) {
      lonely.dropDatabase();
      assertThat(lonely.get("/schema").body()).contains("</span>Healthy</h2>");
      assertThat(lonely.post("/tasks/schema-reread").body()).startsWith("could not check: ");
      assertThat(lonely.get("/schema").body())
          .contains("</span>Degraded</h2>", "<strong>Could not check</strong>")
          .contains("What follows is the last verdict, of", "V1__create_message.sql");
    }
  }

  private static long reads() throws Exception {
    return samples()
        .get("plumbline_schema_probe_duration_seconds_count{source=\"read\"}")
        .longValue();
  }

  private static Map<String, Double> samples() throws Exception {
    HttpResponse<String> metrics = example.get("/schema/metrics");
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    Map<String, Double> samples = new TreeMap<>();
    for (String line : metrics.body().lines().toList()) {
      if (line.startsWith("#")) {
        assertThat(line).matches("# (HELP|TYPE) plumbline_[a-z_]+ .+");
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        String labels = sample.group(2) == null ? "" : sample.group(2);
        samples.put(sample.group(1) + labels, Double.valueOf(sample.group(3)));
      }
    }
    return samples;
  }
}
