package io.plumbline.deploy.observe;

import static io.plumbline.deploy.observe.ObservationException.ask;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells the recorder where a migration begins and ends. */
final class RecordingCallback extends BaseCallback {

  private static final Set<Event> EVENTS =
      Set.of(Event.BEFORE_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR);

  private final MigrationRecorder recorder;
  private final Function<String, Optional<String>> texts;
  private final Map<String, String> placeholders;
  private final List<ScriptObservation> scripts = new ArrayList<>();
  private Optional<ScriptRecording> running = Optional.empty();

  RecordingCallback(
      MigrationRecorder recorder,
      Function<String, Optional<String>> texts,
      Map<String, String> placeholders) {
    this.recorder = recorder;
    this.texts = texts;
    this.placeholders = placeholders;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return EVENTS.contains(event);
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == Event.BEFORE_EACH_MIGRATE) {
      String script = context.getMigrationInfo().getScript();
      ScriptRecording recording =
          new ScriptRecording(
              script,
              texts.apply(script),
              ask(() -> searchPath(context.getConnection())),
              placeholders);
      running = Optional.of(recording);
      recorder.begin(recording);
    } else {
      finish();
    }
  }

  private static String searchPath(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show search_path")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public String getCallbackName() {
    return "plumbline";
  }

  /** The migrations that ran. */
  List<ScriptObservation> finish() {
    running.ifPresent(it -> scripts.add(it.finish()));
    running = Optional.empty();
    recorder.end();
    return List.copyOf(scripts);
  }
}
