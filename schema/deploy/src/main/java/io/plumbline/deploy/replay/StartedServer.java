package io.plumbline.deploy.replay;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchException;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;

/** Servers that {@code plumbline-scratch} starts. The one class that needs it. */
final class StartedServer {

  private static final String OFFICIAL_IMAGE = "postgres:";

  private StartedServer() {}

  static ThrowawayServer ofMajor(int major) throws CannotReplayException {
    ScratchPostgres postgres;
    try {
      ScratchSettings settings = ScratchSettings.fromSystemProperties();
      postgres =
          ScratchPostgres.start(
              settings.image().startsWith(OFFICIAL_IMAGE)
                  ? settings.withImage(OFFICIAL_IMAGE + major)
                  : settings);
    } catch (ScratchException e) {
      throw new CannotReplayException("no scratch server: " + e.getMessage(), e);
    }
    if (postgres.majorVersion() != major) {
      postgres.close();
      throw new CannotReplayException(
          "no scratch server of the target's major: expected PostgreSQL %d, found %s"
              .formatted(major, postgres.description()));
    }
    ScratchDatabase database = postgres.create();
    return new ThrowawayServer(database.url(), database.user(), database.password());
  }
}
