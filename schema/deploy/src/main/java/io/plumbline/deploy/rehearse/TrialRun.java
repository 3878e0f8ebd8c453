package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.observe.ScriptObservation;
import io.plumbline.deploy.rehearse.Trial.Ending;
import io.plumbline.deploy.rehearse.Trial.Place;
import io.plumbline.deploy.target.Target;
import io.plumbline.lock.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs the pending migrations on the target, in a transaction that is rolled back.
 *
 * @param connection an idle connection of the role that migrates
 * @param target the target as the plan saw it
 * @param limits how long reading it may take
 * @param initSql what Flyway sets on each of its connections, empty for nothing
 * @param settings how far it may go
 */
record TrialRun(
    Connection connection,
    Target target,
    ReadLimits limits,
    String initSql,
    RehearsalSettings settings) {

  Trial run(ObservedRun run) throws SQLException {
    if (!isAsPlanned()) {
      return Trial.of(
          Ending.COULD_NOT_REHEARSE, "the target has changed since it was planned; rehearse again");
    }
    Trial trial = runAndRollBack(run);
    return trial.ending() == Ending.COULD_NOT_REHEARSE || isAsPlanned()
        ? trial
        : Trial.of(
            Ending.COULD_NOT_REHEARSE,
            "somebody else has changed the target meanwhile; rehearse again");
  }

  private boolean isAsPlanned() throws SQLException {
    LiveSchema live = LiveSchema.read(connection, target.schema().scope(), limits);
    return live.history().equals(target.schema().history())
        && Fingerprint.of(live.catalog()).equals(Fingerprint.of(target.schema().catalog()));
  }

  private Trial runAndRollBack(ObservedRun run) throws SQLException {
    Optional<Place> place = Optional.empty();
    String words = "the beginning";
    try (RehearsalSession session =
        RehearsalSession.begin(connection, settings, target.schema().server().major(), initSql)) {
      for (ScriptObservation script : run.scripts()) {
        place = Optional.of(new Place(script.script(), 1));
        words = script.script();
        session.beginMigration(script.searchPath());
        for (ScriptObservation.Order order : script.orders()) {
          place = Optional.of(new Place(script.script(), order.line()));
          words = place.get().toString();
          session.run(order.sql());
        }
        words = script.script() + ", what it defers";
        session.checkDeferred();
      }
      return Trial.of(Ending.REHEARSED);
    } catch (SQLException e) {
      Trial trial = stopped(words, e);
      return trial.ending() == Ending.FAILED ? trial.at(place) : trial;
    }
  }

  private Trial stopped(String place, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String failure = place + ": " + ServerMessage.of(e);
    return switch (state) {
      case "55P03" ->
          Trial.of(
              Ending.COULD_NOT_REHEARSE,
              "busy: %s got no lock within %s ms, for others work with the table"
                      .formatted(place, settings.lockTimeout().toMillis())
                  + "; rehearse again when there are fewer");
      case "40P01", "40001" ->
          Trial.of(Ending.COULD_NOT_REHEARSE, "busy: " + failure + "; rehearse again");
      case "57014", "25P03", "25P04" ->
          Trial.of(
              Ending.COULD_NOT_REHEARSE,
              "%s was at work when the transaction had taken %s"
                      .formatted(place, millis(settings.transactionLimit()))
                  + ", for which others may have to wait; rehearse a part, or where nobody waits");
      case "55P04", "55006", "0A000", "25001", "2D000" ->
          Trial.of(
              Ending.NOT_REHEARSABLE,
              failure + " (" + state + "): the migrations cannot be in one transaction");
      default ->
          isAbroad(state)
              ? Trial.of(
                  Ending.COULD_NOT_REHEARSE, failure + "; " + CouldNotCheck.because(e).nextStep())
              : Trial.of(Ending.FAILED, failure + " (" + state + ")");
    };
  }

  /** The connection, the server or its resources, and not the migration. */
  private static boolean isAbroad(String state) {
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }
}
