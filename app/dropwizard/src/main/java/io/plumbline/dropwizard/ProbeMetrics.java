package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Impact;
import io.plumbline.probe.Look;
import io.plumbline.probe.Observation;
import io.plumbline.probe.ProbeEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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

  private final Map<Look.Source, Timer> timers = new EnumMap<>(Look.Source.class);
  private final Map<Look.Source, LongAdder> nanos = new EnumMap<>(Look.Source.class);
  private final Meter failures;
  private volatile Optional<Observation> latest = Optional.empty();

  /** By a clock that nobody sets. */
  private volatile long verdictNanos;

  ProbeMetrics(MetricRegistry registry) {
    requireNonNull(registry, "registry is null");
    gauge(registry, "state", () -> latest.map(it -> number(it.state())).orElse(null));
    for (Impact impact : Impact.values()) {
      gauge(registry, "differences." + impact.word(), () -> differences(impact).orElse(null));
    }
    gauge(registry, "verdict.age", () -> verdictAge().orElse(null));
    for (Look.Source source : Look.Source.values()) {
      timers.put(source, registry.timer(name("probe." + word(source))));
      nanos.put(source, new LongAdder());
    }
    failures = registry.meter(name("probe.failures"));
  }

  @Override
  public void accept(ProbeEvent event) {
    CheckResult result = event.look().result();
    if (result instanceof CouldNotCheck) {
      failures.mark();
    }
    if (result instanceof Verdict) {
      verdictNanos = System.nanoTime();
    }
    long took = event.took().toNanos();
    timers.get(event.look().source()).update(took, TimeUnit.NANOSECONDS);
    nanos.get(event.look().source()).add(took);
    latest = Optional.of(event.observation());
  }

  /** What is known now, empty before the first look. */
  Optional<Observation> latest() {
    return latest;
  }

  /** How many differences of this impact the last verdict has, empty before the first verdict. */
  Optional<Long> differences(Impact impact) {
    return latest
        .flatMap(Observation::verdict)
        .map(verdict -> verdict.findings().stream().filter(it -> it.impact() == impact).count());
  }

  /** How long ago the last verdict was reached, in seconds; empty before the first one. */
  Optional<Double> verdictAge() {
    return latest
        .flatMap(Observation::verdict)
        .map(verdict -> (System.nanoTime() - verdictNanos) / NANOS_PER_SECOND);
  }

  /** How long the looks took that came to their answer in this way. */
  Timer timer(Look.Source source) {
    return timers.get(source);
  }

  /** How long they took in sum, which a timer does not tell. */
  double totalSeconds(Look.Source source) {
    return nanos.get(source).sum() / NANOS_PER_SECOND;
  }

  /** How many looks came to no result. */
  long failures() {
    return failures.getCount();
  }

  private static <T> void gauge(MetricRegistry registry, String name, Gauge<T> gauge) {
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

  private static String word(Look.Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }
}
