package io.plumbline.testing;

import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.nio.file.Files;
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
        : STARTED.computeIfAbsent(major, Servers::startOfMajor);
  }

  /** Starts those of all majors side by side. */
  public static void startAll() {
    IntStream.rangeClosed(14, 18).parallel().forEach(Servers::ofMajor);
  }

  /** A server of its own, of this major, for tests that stop it or set it up otherwise. */
  public static ScratchPostgres startOfMajor(int major) {
    ScratchSettings settings = ScratchSettings.defaults();
    Path jars = Path.of(System.getProperty("postgres.jars", "target/postgres"));
    Path binaries = jars.resolve("postgres-" + major + ".jar");
    // The newest comes with plumbline-scratch.
    return ScratchPostgres.start(
        Files.exists(binaries)
            ? settings.withBinaries(binaries)
            : settings.withProvider(Provider.EMBEDDED));
  }
}
