package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Impact;
import io.plumbline.probe.Look;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the probe did and found, in Dropwizard's metrics: gauges {@code schema.state} (0 healthy, 1
 * degraded, 2 unhealthy), {@code schema.differences.breaking}, {@code .risky} and {@code
 * .harmless}, and {@code schema.verdict.age} in seconds; a timer of each way in which the probe
 * came to an answer, {@code schema.probe.transactions}, {@code .rows} and {@code .read}; and the
 * meter {@code schema.probe.failures}.
 */
final class ProbeMetrics {

  private static final double NANOS_PER_SECOND = 1e9;

  private final MetricRegistry registry;
  private volatile Optional<Observation> latest = Optional.empty();

  /** By a clock that nobody sets. */
  private volatile long verdictNanos;

  ProbeMetrics(MetricRegistry registry) {
    this.registry = requireNonNull(registry, "registry is null");
    gauge("state", () -> latest.map(it -> number(it.state())).orElse(null));
    for (Impact impact : Impact.values()) {
      gauge("differences." + word(impact), () -> differences(impact));
    }
    gauge("verdict.age", this::verdictAge);
  }

  void record(Look look, Duration duration, Observation observation) {
    if (look.result() instanceof CouldNotCheck) {
      registry.meter(name("probe.failures")).mark();
    }
    if (look.result() instanceof Verdict) {
      verdictNanos = System.nanoTime();
    }
    registry
        .timer(name("probe." + word(look.source())))
        .update(duration.toNanos(), TimeUnit.NANOSECONDS);
    latest = Optional.of(observation);
  }

  private Long differences(Impact impact) {
    return latest
        .flatMap(Observation::verdict)
        .map(verdict -> verdict.findings().stream().filter(it -> it.impact() == impact).count())
        .orElse(null);
  }

  private Double verdictAge() {
    return latest
        .flatMap(Observation::verdict)
        .map(verdict -> (System.nanoTime() - verdictNanos) / NANOS_PER_SECOND)
        .orElse(null);
  }

  private <T> void gauge(String name, Gauge<T> gauge) {
    registry.registerGauge(name(name), gauge);
  }

  private static int number(State state) {
    return switch (state) {
      case HEALTHY -> 0;
      case DEGRADED -> 1;
      case UNHEALTHY -> 2;
    };
  }

  private static String name(String name) {
    return MetricRegistry.name(SchemaBundle.NAME, name);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
