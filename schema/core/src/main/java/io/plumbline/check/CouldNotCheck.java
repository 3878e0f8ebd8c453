package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Unread;
import io.plumbline.history.UnreadableHistoryException;
import java.sql.SQLException;

/**
 * The database could not be read. This says nothing about its schema.
 *
 * @param reason what failed, without credentials
 * @param nextStep what to do, a sentence without a full stop
 */
public record CouldNotCheck(String reason, String nextStep) implements CheckResult {

  public CouldNotCheck {
    reason = Escapes.visible(requireNonNull(reason, "reason is null"));
    nextStep = Escapes.visible(requireNonNull(nextStep, "nextStep is null"));
  }

  /** The connection was refused. */
  public static CouldNotCheck connecting(SQLException cause) {
    CouldNotCheck failure = because(cause);
    return Unread.isDenial(cause)
        ? new CouldNotCheck(failure.reason, "grant the role CONNECT on the database")
        : failure;
  }

  /** The database could not be read. */
  public static CouldNotCheck because(SQLException cause) {
    if (cause instanceof UnreadableHistoryException history) {
      return new CouldNotCheck(history.reason(), history.nextStep());
    }
    // The driver adds where in a query the server was, which nobody else can see, and a full stop.
    String message = String.valueOf(cause.getMessage()).replaceFirst("\\s+Position: \\d+", "");
    return new CouldNotCheck(
        message.strip().replaceFirst("\\.$", "").replaceAll("\\s+", " "),
        nextStep(String.valueOf(cause.getSQLState())));
  }

  private static String nextStep(String sqlState) {
    if (sqlState.startsWith("08") || sqlState.startsWith("57P")) {
      return "see that the database runs and can be reached";
    }
    return switch (sqlState) {
      case "28000", "28P01" -> "see that the user and the password are right";
      case "3D000" -> "see that the name of the database is right";
      case "40001" -> "a standby ends queries that hold up its replay; check again";
      case "42501" -> "grant the role that privilege";
      case "55P03" -> "another session holds a lock on the catalog; check again when it is done";
      case "57014" -> "the server was too slow; raise the statement timeout or check again";
      default -> "see the server's log, then check again";
    };
  }

  @Override
  public Outcome outcome() {
    return Outcome.COULD_NOT_CHECK;
  }

  @Override
  public String summary() {
    return outcome().words() + ": " + reason + "; " + nextStep;
  }
}
