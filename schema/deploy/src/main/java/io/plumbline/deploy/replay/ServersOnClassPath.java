package io.plumbline.deploy.replay;

import java.util.HashMap;
import java.util.Map;

/** Starts one server of each major that is asked for; they end with the JVM. */
final class ServersOnClassPath implements ServerSource {

  private final Map<Integer, ThrowawayServer> started = new HashMap<>();

  @Override
  public synchronized ThrowawayServer ofMajor(int major) throws CannotReplayException {
    ThrowawayServer server = started.get(major);
    if (server == null) {
      demandScratch(major);
      server = StartedServer.ofMajor(major);
      started.put(major, server);
    }
    return server;
  }

  private static void demandScratch(int major) throws CannotReplayException {
    try {
      Class.forName("io.plumbline.scratch.ScratchPostgres");
    } catch (ClassNotFoundException e) {
      throw new CannotReplayException(
          "no scratch server: expected plumbline-scratch on the class path or the URL of a"
              + " PostgreSQL "
              + major
              + " to make throwaway databases on, found neither",
          e);
    }
  }
}
