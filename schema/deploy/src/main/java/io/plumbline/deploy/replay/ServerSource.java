package io.plumbline.deploy.replay;

import java.sql.SQLException;

/** Where a throwaway server of a certain major comes from. */
public interface ServerSource {

  /**
   * A server of this major, which is left to its source when it is no longer needed.
   *
   * @throws CannotReplayException when there is none
   */
  ThrowawayServer ofMajor(int major) throws CannotReplayException;

  /** The server that is given. */
  static ServerSource of(ThrowawayServer server) {
    return major -> {
      int actual;
      try {
        actual = server.major();
      } catch (SQLException e) {
        throw new CannotReplayException(
            "no scratch server: " + server.shown() + " does not answer: " + e.getMessage(), e);
      }
      if (actual != major) {
        throw new CannotReplayException(
            "no scratch server of the target's major: expected PostgreSQL %d, found %d at %s"
                .formatted(major, actual, server.shown()));
      }
      return server;
    };
  }

  /**
   * The server that {@code plumbline.server.url}, {@code .user} and {@code .password} name, as
   * system properties or as environment variables ({@code PLUMBLINE_SERVER_URL} and so on); without
   * them the one on the class path.
   */
  static ServerSource configured() {
    return Settings.text("url")
        .map(
            url ->
                of(
                    new ThrowawayServer(
                        url,
                        Settings.text("user").orElse(""),
                        Settings.text("password").orElse(""))))
        .orElseGet(ServerSource::onClassPath);
  }

  /** The server that {@code plumbline-scratch} starts, where it is on the class path. */
  static ServerSource onClassPath() {
    return new ServersOnClassPath();
  }
}
