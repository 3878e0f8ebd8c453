package io.plumbline.dropwizard;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Whether words of a report are coloured. */
enum Colours {
  /** None are. */
  NONE,
  /** What is wrong is red, what may be is yellow, and what is right is green. */
  ANSI;

  private static final int RED = 31;
  private static final int GREEN = 32;
  private static final int YELLOW = 33;

  /** The words at the beginning of a line that stand for something. */
  private static final Map<Integer, Pattern> WORDS =
      Map.of(
          RED, beginnings("drifted|refused|error|BREAKING|fails"),
          YELLOW, beginnings("could not check|not comparable|cannot prove|warning|RISKY"),
          GREEN, beginnings("in sync|may go on"));

  private static Pattern beginnings(String words) {
    return Pattern.compile("(?m)^( *)(" + words + ")\\b(?=[:\\n ])");
  }

  /**
   * Colours for a terminal that says what it is and for nobody who sets {@code NO_COLOR}.
   *
   * @param environment the variables of the environment
   * @param isTerminal whether a person reads the output
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  static Colours of(Map<String, String> environment, BooleanSupplier isTerminal) {
    String terminal = environment.getOrDefault("TERM", "dumb");
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !terminal.equals("dumb")
            && isTerminal.getAsBoolean()
        ? ANSI
        : NONE;
  }

  /** Whether a person reads what this process prints, as far as Java knows. */
  static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Colours::isTerminal).isPresent();
  }

  /** Until Java 22 there is a console for a terminal alone; since then it has to be asked. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** The text in these colours. */
  String paint(String text) {
    return switch (this) {
      case NONE -> text;
      case ANSI -> {
        String painted = text;
        for (Map.Entry<Integer, Pattern> word : WORDS.entrySet()) {
          painted =
              word.getValue()
                  .matcher(painted)
                  .replaceAll("$1\u001b[%dm$2\u001b[0m".formatted(word.getKey()));
        }
        yield painted;
      }
    };
  }
}
