package io.plumbline.deploy.migrate;

import static org.flywaydb.core.api.callback.Event.AFTER_EACH_MIGRATE_STATEMENT;
import static org.flywaydb.core.api.callback.Event.BEFORE_EACH_MIGRATE;
import static org.flywaydb.core.api.callback.Event.BEFORE_EACH_MIGRATE_STATEMENT;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Limits each migration anew, and lets work on indexes that goes on concurrently wait: nobody waits
 * behind it, and a lock timeout would leave an invalid index each time.
 */
record LimitsCallback(SessionSettings settings) implements Callback {

  @Override
  public boolean supports(Event event, Context context) {
    boolean isOfAStatement =
        event == BEFORE_EACH_MIGRATE_STATEMENT || event == AFTER_EACH_MIGRATE_STATEMENT;
    return event == BEFORE_EACH_MIGRATE
        || (isOfAStatement && ConcurrentIndex.isWorkedOnBy(context.getStatement().getSql()));
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      if (event == BEFORE_EACH_MIGRATE) {
        settings.limit(context.getConnection());
      } else if (event == BEFORE_EACH_MIGRATE_STATEMENT) {
        settings.waitForLocks(context.getConnection());
      } else {
        settings.limitLocks(context.getConnection());
      }
    } catch (SQLException e) {
      throw new FlywayException("the limits of the session could not be set", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "plumbline limits";
  }
}
