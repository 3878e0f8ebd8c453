package io.plumbline.deploy.idempotence;

import io.plumbline.deploy.observe.LeadingComments;
import io.plumbline.deploy.observe.StatementLines;
import io.plumbline.deploy.observe.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Follows the statements of the one migration that runs, and leaves Flyway's own alone. */
final class ScriptWatch extends BaseCallback implements StatementWatch {

  private static final Set<Event> EVENTS =
      Set.of(Event.BEFORE_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR);

  private static final Pattern SETTING =
      Pattern.compile("(?is)(set|reset|show|savepoint|release|rollback)\\b.*");

  private final Optional<String> text;
  private final Following following;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private Optional<StatementLines> lines = Optional.empty();
  private boolean isOutsideTransaction;

  /** What is done around each statement. */
  interface Following {

    /** May throw, and the statement is not run. */
    default void before(Connection connection, ScriptStatement statement) throws SQLException {}

    /** After it has run. */
    default void after(Connection connection, ScriptStatement statement) throws SQLException {}
  }

  /**
   * @param text of the migration, empty for one in Java
   */
  ScriptWatch(Optional<String> text, Following following) {
    this.text = text;
    this.following = following;
  }

  @Override
  public <T> T run(Connection connection, String sql, Form form, Execution<T> execution)
      throws SQLException {
    boolean isOfScript = lines.isPresent() && (form == Form.TEXT || text.isEmpty());
    String code = LeadingComments.strip(sql);
    if (!isOfScript || SETTING.matcher(code).matches()) {
      return execution.run();
    }
    isOutsideTransaction |= connection.getAutoCommit();
    ScriptStatement statement =
        new ScriptStatement(statements.size() + 1, lines.orElseThrow().next(sql), code);
    following.before(connection, statement);
    statements.add(statement);
    T result = execution.run();
    following.after(connection, statement);
    return result;
  }

  /** The statements that were begun, in order; where the last one failed, it is among them. */
  List<ScriptStatement> statements() {
    return List.copyOf(statements);
  }

  /** Whether each statement of the migration stands when it is done. */
  boolean isOutsideTransaction() {
    return isOutsideTransaction;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return EVENTS.contains(event);
  }

  @Override
  public void handle(Event event, Context context) {
    lines =
        event == Event.BEFORE_EACH_MIGRATE
            ? Optional.of(new StatementLines(text.orElse(""), Map.of()))
            : Optional.empty();
  }

  @Override
  public String getCallbackName() {
    return "plumbline";
  }
}
