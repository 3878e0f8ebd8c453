package io.plumbline.deploy;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flyway's log of a throwaway database, of which nobody must think that it tells about the real
 * one. Public because Flyway makes it by its name; of no use elsewhere.
 */
public final class QuietLog implements LogCreator {

  /** For Flyway. */
  public QuietLog() {}

  @Override
  public Log createLogger(Class<?> origin) {
    return new ToDebug(LoggerFactory.getLogger(QuietLog.class));
  }

  private record ToDebug(Logger logger) implements Log {

    private void log(String message) {
      logger.debug("on the throwaway database: {}", message);
    }

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {
      log(message);
    }

    @Override
    public void notice(String message) {
      log(message);
    }

    @Override
    public void warn(String message) {
      log(message);
    }

    @Override
    public void error(String message) {
      log(message);
    }

    @Override
    public void error(String message, Exception cause) {
      log(message);
    }
  }
}
