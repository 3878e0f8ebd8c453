package io.plumbline.scratch;

import java.util.Optional;

/** The one server of this JVM, started at first use. */
final class SharedPostgres {
  private static final SharedPostgres OF_THIS_JVM = new SharedPostgres();

  private Optional<ScratchPostgres> started = Optional.empty();

  private SharedPostgres() {}

  static ScratchPostgres server() {
    return OF_THIS_JVM.startedOnce();
  }

  private synchronized ScratchPostgres startedOnce() {
    ScratchPostgres server =
        started.orElseGet(() -> ScratchPostgres.start(ScratchSettings.fromSystemProperties()));
    started = Optional.of(server);
    return server;
  }
}
