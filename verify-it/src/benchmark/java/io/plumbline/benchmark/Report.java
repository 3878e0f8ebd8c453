package io.plumbline.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured on one server, as Markdown. */
final class Report {

  private static final String PACKAGE = Report.class.getPackageName() + ".";
  private static final double MEGABYTE = 1e6;

  /** What the benchmarks are called in the table, in its order. */
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("PlumblineRead.warm", "**read with fingerprint, warm connection**");
    LABELS.put("PlumblineRead.cold", "read with fingerprint, cold connection");
    LABELS.put("PlumblineText.render", "render");
    LABELS.put("PlumblineText.parse", "parse");
    LABELS.put("PlumblineText.compareInSync", "compare, in sync");
    LABELS.put("PlumblineText.compareDrifted", "compare, one object in fifty differs");
    LABELS.put("PlumblineProbe.selectOne 1", "`SELECT 1`, idle");
    LABELS.put("PlumblineProbe.firstLevel 1", "probe, idle: the first level");
    LABELS.put("PlumblineProbe.selectOne 16", "`SELECT 1`, idle, 16 instances at once");
    LABELS.put("PlumblineProbe.firstLevel 16", "probe, idle, 16 instances at once");
    LABELS.put("PlumblineProbe.busySelectOne 1", "`SELECT 1`, busy");
    LABELS.put("PlumblineProbe.secondLevel 1", "probe, busy: the second level");
    LABELS.put("PlumblineProbe.busySelectOne 16", "`SELECT 1`, busy, 16 instances at once");
    LABELS.put("PlumblineProbe.secondLevel 16", "probe, busy, 16 instances at once");
    LABELS.put("BareDrain.setBased", "bare drain, set-based, cold connection: the limit");
    LABELS.put("BareDrain.perObject", "bare drain, one `pg_get_*` per object, cold connection");
    LABELS.put("PgDump.schemaOnly", "`pg_dump -s`");
    LABELS.put("OtherTools.jooqMeta", "jooq-meta `PostgresDatabase`");
    LABELS.put("OtherTools.jooqJdbcMeta", "jOOQ `meta().snapshot()`");
    LABELS.put("OtherTools.schemaCrawlerMaximum", "SchemaCrawler, maximum");
    LABELS.put("OtherTools.liquibaseSnapshot", "Liquibase snapshot");
    LABELS.put("FlywayValidate.validate", "Flyway validate, 100 migrations (its history alone)");
  }

  private final String server;
  private final Map<Integer, Footprint> footprints = new LinkedHashMap<>();
  private final Map<Integer, Map<String, RunResult>> results = new LinkedHashMap<>();

  Report(String server) {
    this.server = server;
  }

  void add(int tables, Footprint footprint) {
    footprints.put(tables, footprint);
  }

  void add(int tables, RunResult result) {
    results
        .computeIfAbsent(tables, size -> new LinkedHashMap<>())
        .put(name(result.getParams()), result);
  }

  private static String name(BenchmarkParams benchmark) {
    String name = benchmark.getBenchmark().substring(PACKAGE.length());
    String instances = benchmark.getParam(Instances.NUMBER);
    return instances == null ? name : name + " " + instances;
  }

  /** What it was measured on. */
  static String machine() {
    return """
        Measured on %s %s (%s) with %s processors and Java %s, with %s, pg_dump %s. Each run was \
        timed alone, in a JVM that was warm; medians.
        """
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            System.getProperty("benchmark.versions"),
            PgDump.version().orElse("absent"));
  }

  String text() {
    return "\n### %s\n\n%s\n%s".formatted(server, times(), ratios());
  }

  private String times() {
    StringBuilder table = new StringBuilder();
    table.append(row("Milliseconds", "%,d tables"::formatted)).append(rule(sizes().size()));
    LABELS.forEach(
        (name, label) -> {
          if (isMeasured(size -> median(size, name))) {
            table.append(row(label, size -> rounded(median(size, name))));
          }
        });
    table.append(row("MB allocated by a warm read", size -> rounded(allocated(size))));
    table.append(
        row(
            "MB of heap kept by a catalog",
            size -> rounded(Optional.of(footprints.get(size).catalogBytes() / MEGABYTE))));
    table.append(
        row(
            "MB of its lock",
            size -> rounded(Optional.of(footprints.get(size).lockBytes() / MEGABYTE))));
    return table.toString();
  }

  private String ratios() {
    StringBuilder table = new StringBuilder();
    table.append(row("Ratio", "%,d tables"::formatted, "target")).append(rule(sizes().size() + 1));
    for (Target target : Target.ALL) {
      IntFunction<Optional<Double>> ratio = size -> target.ratio(name -> median(size, name));
      if (isMeasured(ratio)) {
        table.append(row(target.label(), size -> rounded(ratio.apply(size)), target.bound()));
      }
    }
    table.append(row("time for a table : that in the size before", this::growth, "at most 1"));
    table.append(
        row(
            "heap kept by a catalog : its lock",
            size -> rounded(Optional.of(footprints.get(size).ratio())),
            "at most 3"));
    return table.toString();
  }

  private boolean isMeasured(IntFunction<Optional<Double>> cell) {
    return sizes().stream().anyMatch(size -> cell.apply(size).isPresent());
  }

  private String growth(int tables) {
    int before = sizes().indexOf(tables) - 1;
    return before < 0
        ? ""
        : rounded(
            median(tables, Target.READ)
                .flatMap(
                    time ->
                        median(sizes().get(before), Target.READ)
                            .map(other -> time / tables / (other / sizes().get(before)))));
  }

  private List<Integer> sizes() {
    return List.copyOf(footprints.keySet());
  }

  private Optional<Double> median(int tables, String benchmark) {
    return result(tables, benchmark)
        .map(result -> result.getPrimaryResult().getStatistics().getPercentile(50));
  }

  private Optional<Double> allocated(int tables) {
    return result(tables, Target.READ)
        .map(result -> result.getSecondaryResults().get("gc.alloc.rate.norm"))
        .map(allocation -> ((Result<?>) allocation).getScore() / MEGABYTE);
  }

  private Optional<RunResult> result(int tables, String benchmark) {
    return Optional.ofNullable(results.getOrDefault(tables, Map.of()).get(benchmark));
  }

  private String row(String label, IntFunction<String> cell, String... more) {
    return Stream.of(Stream.of(label), sizes().stream().map(cell::apply), Stream.of(more))
        .flatMap(cells -> cells)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String rule(int columns) {
    return "|---|" + "---:|".repeat(columns) + "\n";
  }

  /** With three digits that count. */
  private static String rounded(Optional<Double> number) {
    return number
        .map(
            value ->
                String.format(
                    Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value))
        .orElse("");
  }
}
