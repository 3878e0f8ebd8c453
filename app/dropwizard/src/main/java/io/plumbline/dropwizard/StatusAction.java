package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.migrate.SchemaStatus;

/** Says what has run, what is to run and what is half done, and changes nothing. */
final class StatusAction implements SchemaAction {

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String description() {
    return "say what has run, what is to run and what is half done";
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    SchemaStatus status =
        SchemaStatus.read(target.connections(), target.checker(), target.migrateSettings());
    terminal.out().print(terminal.colours().paint(status.text()));
    return status.check().result().outcome();
  }
}
