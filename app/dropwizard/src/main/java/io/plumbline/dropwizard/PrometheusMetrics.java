package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Snapshot;
import io.plumbline.check.Outcome;
import io.plumbline.check.State;
import io.plumbline.impact.Impact;
import io.plumbline.probe.Look;
import io.plumbline.probe.Observation;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Locale;
import java.util.Optional;

/**
 * What the probe did and found, as Prometheus names it. What nobody knows yet has no sample, and in
 * particular no zero.
 *
 * @param metrics what was measured
 */
record PrometheusMetrics(ProbeMetrics metrics) {

  private static final double NANOS_PER_SECOND = 1e9;

  PrometheusMetrics {
    requireNonNull(metrics, "metrics is null");
  }

  MetricSnapshots snapshots() {
    return MetricSnapshots.of(
        state(), outcome(), differences(), verdictAge(), durations(), failures());
  }

  private GaugeSnapshot state() {
    return oneOf(
        "state",
        "1 for the state that the live schema is in, 0 for the others.",
        State.values(),
        metrics.latest().map(Observation::state));
  }

  private GaugeSnapshot outcome() {
    return oneOf(
        "outcome",
        "1 for the way in which the latest check ended, 0 for the others.",
        Outcome.values(),
        metrics.latest().map(it -> it.latest().outcome()));
  }

  private static <E extends Enum<E>> GaugeSnapshot oneOf(
      String name, String help, E[] values, Optional<E> current) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder().name("plumbline_schema_" + name).help(help);
    if (current.isPresent()) {
      for (E value : values) {
        gauge.dataPoint(point(name, value, value == current.get() ? 1 : 0));
      }
    }
    return gauge.build();
  }

  private GaugeSnapshot differences() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("plumbline_schema_differences")
            .help("Differences that are not accepted, by what they do to the build.");
    for (Impact impact : Impact.values()) {
      metrics
          .differences(impact)
          .ifPresent(number -> gauge.dataPoint(point("impact", impact, number)));
    }
    return gauge.build();
  }

  private GaugeSnapshot verdictAge() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("plumbline_schema_verdict_age_seconds")
            .unit(Unit.SECONDS)
            .help("How long ago a check last came to a verdict.");
    metrics
        .verdictAge()
        .ifPresent(
            seconds -> gauge.dataPoint(GaugeDataPointSnapshot.builder().value(seconds).build()));
    return gauge.build();
  }

  private SummarySnapshot durations() {
    SummarySnapshot.Builder summary =
        SummarySnapshot.builder()
            .name("plumbline_schema_probe_duration_seconds")
            .unit(Unit.SECONDS)
            .help("How long checks took, by how they came to their answer.");
    for (Look.Source source : Look.Source.values()) {
      Snapshot durations = metrics.timer(source).getSnapshot();
      summary.dataPoint(
          SummaryDataPointSnapshot.builder()
              .labels(labels("source", source))
              .quantiles(
                  Quantiles.builder()
                      .quantile(0.5, durations.getMedian() / NANOS_PER_SECOND)
                      .quantile(0.99, durations.get99thPercentile() / NANOS_PER_SECOND)
                      .build())
              .count(metrics.timer(source).getCount())
              .sum(metrics.totalSeconds(source))
              .build());
    }
    return summary.build();
  }

  private CounterSnapshot failures() {
    return CounterSnapshot.builder()
        .name("plumbline_schema_probe_failures")
        .help("Checks that could not read the database.")
        .dataPoint(CounterDataPointSnapshot.builder().value((double) metrics.failures()).build())
        .build();
  }

  private static GaugeDataPointSnapshot point(String label, Enum<?> value, double number) {
    return GaugeDataPointSnapshot.builder().labels(labels(label, value)).value(number).build();
  }

  private static Labels labels(String label, Enum<?> value) {
    return Labels.of(label, value.name().toLowerCase(Locale.ROOT));
  }
}
