package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;

/**
 * Where an action prints.
 *
 * @param out what was asked for, and nothing else
 * @param err what is being done meanwhile
 * @param colours the colours of reports
 */
record Terminal(PrintStream out, PrintStream err, Colours colours) {

  Terminal {
    requireNonNull(out, "out is null");
    requireNonNull(err, "err is null");
    requireNonNull(colours, "colours is null");
  }

  /** The one of this process. */
  static Terminal ofProcess() {
    return new Terminal(System.out, System.err, Colours.of(System.getenv(), Colours::isTerminal));
  }
}
