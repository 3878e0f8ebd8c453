package io.plumbline.deploy.testing;

import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server of each supported major, started at first use, ended with the JVM. */
public final class TestServers {

  /** Where the build of core has put the binaries of the older ones. */
  private static final Path JARS = Path.of("..", "core", "target", "postgres");

  private static final Map<Integer, ScratchPostgres> STARTED = new ConcurrentHashMap<>();

  private TestServers() {}

  public static ScratchPostgres ofMajor(int major) {
    return ScratchPostgres.shared().majorVersion() == major
        ? ScratchPostgres.shared()
        : STARTED.computeIfAbsent(major, TestServers::start);
  }

  private static ScratchPostgres start(int major) {
    return ScratchPostgres.start(
        ScratchSettings.defaults().withBinaries(JARS.resolve("postgres-" + major + ".jar")));
  }
}
