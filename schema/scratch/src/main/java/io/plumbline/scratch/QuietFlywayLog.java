package io.plumbline.scratch;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flyway's log with what it tells about a throwaway database as debug messages, errors too, since
 * they are thrown as well. Public because Flyway makes it by its name; of no use elsewhere.
 */
public final class QuietFlywayLog implements LogCreator {
  /** For Flyway. */
  public QuietFlywayLog() {}

  @Override
  public Log createLogger(Class<?> origin) {
    return new Quiet(LoggerFactory.getLogger(origin));
  }

  private record Quiet(Logger logger) implements Log {
    @Override
    public void debug(String message) {
      logger.trace(message);
    }

    @Override
    public void info(String message) {
      logger.debug(message);
    }

    @Override
    public void notice(String message) {
      logger.debug(message);
    }

    @Override
    public void warn(String message) {
      logger.warn(message);
    }

    @Override
    public void error(String message) {
      logger.debug(message);
    }

    @Override
    public void error(String message, Exception cause) {
      logger.debug(message, cause);
    }
  }
}
