package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import java.io.PrintStream;

/** Something that the command {@code schema} can do with a database. */
interface SchemaAction {

  /** The word that calls it. */
  String name();

  /** What it does, in a few words. */
  String description();

  /** Does it, prints what people need to know, and tells how it ended. */
  Outcome run(SchemaTarget target, PrintStream out);
}
