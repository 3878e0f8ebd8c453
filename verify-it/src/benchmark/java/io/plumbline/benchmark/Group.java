package io.plumbline.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmarks that are run alike: each run is timed alone, as one lasts milliseconds to minutes.
 *
 * @param pattern the names of the benchmarks
 * @param warmups how many runs of each come before those that are measured
 * @param runs how many are measured
 */
record Group(String pattern, int warmups, int runs) {

  /** Those of this project and what they are held against. */
  static List<Group> own(int tables, int serverMajor) {
    List<Group> groups = new ArrayList<>();
    groups.add(reading("\\.(Plumbline(Read|Text)|BareDrain)\\.", tables));
    groups.addAll(asking(tables));
    if (PgDump.canDump(serverMajor)) {
      groups.add(new Group("\\.PgDump\\.", 1, tables < 10_000 ? 7 : 3));
    }
    return groups;
  }

  /** The probe and what it is held against. */
  static List<Group> probe(int tables) {
    List<Group> groups = new ArrayList<>(asking(tables));
    groups.add(reading("\\.PlumblineRead\\.warm$", tables));
    return groups;
  }

  private static List<Group> asking(int tables) {
    // What takes a tenth of a millisecond is compiled late.
    return List.of(
        new Group("\\.PlumblineProbe\\.(?!secondLevel)", 30, 15),
        reading("\\.PlumblineProbe\\.secondLevel$", tables));
  }

  private static Group reading(String pattern, int tables) {
    int runs = tables < 10_000 ? 15 : 3;
    return new Group(pattern, 2 * runs, runs);
  }

  /** Other tools; of a schema that takes them minutes, those that take less. */
  static List<Group> others(int tables) {
    Group flyway = new Group("\\.FlywayValidate\\.", 10, 10);
    if (tables < 1_000) {
      return List.of(new Group("\\.OtherTools\\.", 5, 5), flyway);
    }
    // What DatabaseMetaData gives to jOOQ's meta() is read again for each foreign key.
    return tables < 10_000
        ? List.of(new Group("\\.OtherTools\\.(?!jooqJdbcMeta)", 1, 3), flyway)
        : List.of(new Group("\\.OtherTools\\.jooqMeta$", 0, 1), flyway);
  }

  Collection<RunResult> run(BenchmarkDatabase database) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(pattern)
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(runs)
                .timeout(TimeValue.minutes(20))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms2g", "-Xmx2g")
                .jvmArgsAppend(database.arguments())
                .build())
        .run();
  }
}
