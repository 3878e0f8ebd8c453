package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps jOOQ from running statements that change the schema.
 *
 * <pre>{@code
 * configuration.set(new DdlListener(schema.ddlGuard()));
 * }</pre>
 *
 * <p>It looks at the text that is sent, whoever wrote it. What a routine does in the server, and
 * what goes past jOOQ by a plain connection, it cannot see: that is what the role's rights are for.
 * Temporary tables are no change of the schema.
 *
 * <p>This class alone needs jOOQ, which the application brings.
 */
public final class DdlListener implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private static final Logger LOGGER = LoggerFactory.getLogger(DdlListener.class);

  private final DdlGuard guard;

  /** A listener that refuses, warns or does nothing. */
  public DdlListener(DdlGuard guard) {
    this.guard = requireNonNull(guard, "guard is null");
  }

  /**
   * Looks at what is about to be executed.
   *
   * @throws DdlRefusedException when it would change the schema and the guard is {@code fail}
   */
  @Override
  public void executeStart(ExecuteContext context) {
    if (guard == DdlGuard.OFF) {
      return;
    }
    Stream.concat(Stream.of(context.batchSQL()), Optional.ofNullable(context.sql()).stream())
        .flatMap(sql -> StatementKinds.changing(sql).stream())
        .findFirst()
        .ifPresent(this::object);
  }

  private void object(String kind) {
    String message =
        "%s: the schema is changed by migrations alone; write one, or set schema.ddlGuard: off in tests"
            .formatted(kind);
    if (guard == DdlGuard.FAIL) {
      throw new DdlRefusedException("refused: " + message);
    }
    LOGGER.warn("Runs {}", message);
  }
}
