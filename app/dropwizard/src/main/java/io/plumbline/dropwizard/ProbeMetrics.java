package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Impact;
import io.plumbline.probe.Observation;
import io.plumbline.probe.ProbeEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What the probe did and found, in Dropwizard's metrics: gauges {@code schema.state} (0 healthy, 1
 * degraded, 2 unhealthy), {@code schema.differences.breaking}, {@code .risky} and {@code
 * .harmless}, and {@code schema.verdict.age} in seconds; a timer of each way in which the probe
 * came to an answer, {@code schema.probe.transactions}, {@code .rows} and {@code .read}; and the
 * meter {@code schema.probe.failures}.
 */
final class ProbeMetrics implements Consumer<ProbeEvent> {

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

  @Override
  public void accept(ProbeEvent event) {
    CheckResult result = event.look().result();
    if (result instanceof CouldNotCheck) {
      registry.meter(name("probe.failures")).mark();
    }
    if (result instanceof Verdict) {
      verdictNanos = System.nanoTime();
    }
    registry
        .timer(name("probe." + word(event.look().source())))
        .update(event.took().toNanos(), TimeUnit.NANOSECONDS);
    latest = Optional.of(event.observation());
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
