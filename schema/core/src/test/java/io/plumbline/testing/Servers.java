package io.plumbline.testing;

import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A server of each supported major, started at first use, ended with the JVM. */
public final class Servers {

  private static final Map<Integer, ScratchPostgres> STARTED = new ConcurrentHashMap<>();

  private Servers() {}

  /** The server that most tests run on, of the newest major unless the caller chose another. */
  public static ScratchPostgres shared() {
    return ScratchPostgres.shared();
  }

  /** A server of this major. */
  public static ScratchPostgres ofMajor(int major) {
    return shared().majorVersion() == major
        ? shared()
        : STARTED.computeIfAbsent(major, Servers::start);
  }

  /** Starts those of all majors side by side. */
  public static void startAll() {
    IntStream.rangeClosed(14, 18).parallel().forEach(Servers::ofMajor);
  }

  private static ScratchPostgres start(int major) {
    Path jars = Path.of(System.getProperty("postgres.jars", "target/postgres"));
    return ScratchPostgres.start(
        ScratchSettings.defaults().withBinaries(jars.resolve("postgres-" + major + ".jar")));
  }
}
