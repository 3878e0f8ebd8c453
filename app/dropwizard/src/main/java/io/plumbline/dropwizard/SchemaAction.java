package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import java.util.List;

/** Something that the command {@code schema} can do with a database. */
interface SchemaAction {

  /** The word that calls it. */
  String name();

  /** What it does, in a few words. */
  String description();

  /** What it can be told on the command line. */
  default List<ActionOption> options() {
    return List.of();
  }

  /** Does it, prints what people need to know, and tells how it ended. */
  Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal);
}
