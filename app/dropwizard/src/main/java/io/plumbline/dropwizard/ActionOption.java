package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

/**
 * An option of an action.
 *
 * @param name its name, without the dashes
 * @param help what it is for
 * @param times how often it can be given
 */
record ActionOption(String name, String help, Times times) {

  /** The file that several actions write to, each its own. */
  static final ActionOption OUTPUT =
      once(
          "output",
          "plan, rehearse, verify, drift: a file to write the report to, beside the text that is"
              + " printed;"
              + " lock: the file to write the lock to");

  /** How often an option can be given. */
  enum Times {
    ONCE,
    MANY
  }

  ActionOption {
    requireNonNull(name, "name is null");
    requireNonNull(help, "help is null");
    requireNonNull(times, "times is null");
  }

  static ActionOption once(String name, String help) {
    return new ActionOption(name, help, Times.ONCE);
  }

  static ActionOption many(String name, String help) {
    return new ActionOption(name, help, Times.MANY);
  }
}
