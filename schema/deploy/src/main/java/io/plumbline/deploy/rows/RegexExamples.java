package io.plumbline.deploy.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts that a regular expression matches, for the plain part of PostgreSQL's: letters, classes,
 * groups, alternatives, repetition. What it does not understand it takes for letters; whoever uses
 * an example has it checked by the server.
 */
final class RegexExamples {

  private static final int EXAMPLES = 6;
  private static final int LONGEST = 300;

  private final String pattern;
  private final int turn;
  private int position;

  private RegexExamples(String pattern, int turn) {
    this.pattern = pattern;
    this.turn = turn;
  }

  /** A few, none where the expression cannot be read. */
  static List<String> of(String pattern) {
    Set<String> examples = new LinkedHashSet<>();
    for (int turn = 0; turn < EXAMPLES; turn++) {
      try {
        examples.add(new RegexExamples(pattern, turn).alternatives());
      } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
        // It is no pattern, or one that is beyond this reader.
        return List.copyOf(examples);
      }
    }
    return List.copyOf(examples);
  }

  private String alternatives() {
    List<String> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (isAt('|')) {
      position++;
      alternatives.add(sequence());
    }
    return alternatives.get(turn % alternatives.size());
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (position < pattern.length() && !isAt('|') && !isAt(')')) {
      String atom = atom();
      int least = leastRepeats();
      text.append(atom.repeat(Math.min(least, LONGEST)));
    }
    return text.toString();
  }

  private boolean isAt(char letter) {
    return position < pattern.length() && pattern.charAt(position) == letter;
  }

  private String atom() {
    char letter = pattern.charAt(position++);
    return switch (letter) {
      case '^', '$' -> "";
      case '.' -> "a";
      case '(' -> group();
      case '[' -> letter();
      case '\\' -> escaped(pattern.charAt(position++));
      default -> String.valueOf(letter);
    };
  }

  private String group() {
    boolean isLookaround = false;
    if (isAt('?')) {
      isLookaround = pattern.charAt(position + 1) != ':';
      position += 2;
    }
    String text = alternatives();
    position++;
    return isLookaround ? "" : text;
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case 'd' -> "1";
      case 'w' -> "a";
      case 's' -> " ";
      case 'D', 'S' -> "a";
      case 'W' -> "-";
      case 'm', 'M', 'y', 'A', 'Z', 'b' -> "";
      default -> String.valueOf(letter);
    };
  }

  private String letter() {
    LetterClass letters = LetterClass.behind(position, pattern);
    position = letters.end() + 1;
    return letters.letter(turn);
  }

  private int leastRepeats() {
    if (position >= pattern.length()) {
      return 1;
    }
    int least =
        switch (pattern.charAt(position)) {
          case '*', '?' -> once(turn % 2);
          case '+' -> once(1 + turn % 3);
          case '{' -> bounds();
          default -> 1;
        };
    // Whether it is greedy does not matter.
    if (position > 0 && isAt('?') && "*+?}".indexOf(pattern.charAt(position - 1)) >= 0) {
      position++;
    }
    return least;
  }

  private int once(int repeats) {
    position++;
    return repeats;
  }

  private int bounds() {
    int end = pattern.indexOf('}', position);
    String[] bounds = pattern.substring(position + 1, end).split(",", -1);
    position = end + 1;
    int least = Integer.parseInt(bounds[0].strip());
    Optional<Integer> most =
        bounds.length == 1
            ? Optional.of(least)
            : Optional.of(bounds[1].strip()).filter(it -> !it.isEmpty()).map(Integer::valueOf);
    return Math.min(least + turn % 3, most.orElse(Integer.MAX_VALUE));
  }
}
