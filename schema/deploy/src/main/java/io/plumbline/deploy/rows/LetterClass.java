package io.plumbline.deploy.rows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bracket expression of a regular expression, such as {@code [^a-z[:digit:]\s]}.
 *
 * @param members what is between the brackets, without the {@code ^}
 * @param end where its closing bracket is
 */
record LetterClass(boolean isNegated, String members, int end) {

  private static final String ORDER = "a1A0bB2cC3dD4-_.:/ @";

  private static final Pattern MEMBER =
      Pattern.compile(
          "\\[:(?<name>[a-z]+):]|\\\\(?<escaped>.)|(?<least>.)-(?<greatest>.)|(?<letter>.)",
          Pattern.DOTALL);

  private static final Pattern STEP = Pattern.compile("\\[:[a-z]+:]|\\\\.|[^\\]]", Pattern.DOTALL);

  /**
   * The one behind this opening bracket.
   *
   * @param start where the text behind the bracket begins
   * @throws StringIndexOutOfBoundsException when no bracket closes it
   */
  static LetterClass behind(int start, String pattern) {
    boolean isNegated = pattern.charAt(start) == '^';
    int first = isNegated ? start + 1 : start;
    // A closing bracket that comes first is a letter.
    int end = pattern.charAt(first) == ']' ? first + 1 : first;
    Matcher step = STEP.matcher(pattern);
    while (step.region(end, pattern.length()).lookingAt()) {
      end = step.end();
    }
    if (end == pattern.length()) {
      throw new StringIndexOutOfBoundsException(end);
    }
    return new LetterClass(isNegated, pattern.substring(first, end), end);
  }

  /** A letter of it, another one each turn as long as there are some. */
  String letter(int turn) {
    List<String> letters =
        ORDER
            .chars()
            .filter(it -> isNegated != has((char) it))
            .mapToObj(it -> String.valueOf((char) it))
            .toList();
    return letters.isEmpty() ? members.substring(0, 1) : letters.get(turn % letters.size());
  }

  private boolean has(char letter) {
    Matcher member = MEMBER.matcher(members);
    while (member.find()) {
      if (isIn(member, letter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Matcher member, char letter) {
    if (member.group("name") != null) {
      return isNamed(member.group("name"), letter);
    }
    if (member.group("escaped") != null) {
      return isEscaped(member.group("escaped").charAt(0), letter);
    }
    if (member.group("least") != null) {
      return member.group("least").charAt(0) <= letter
          && letter <= member.group("greatest").charAt(0);
    }
    return member.group("letter").charAt(0) == letter;
  }

  private static boolean isEscaped(char member, char letter) {
    return switch (member) {
      case 'd' -> Character.isDigit(letter);
      case 'w' -> Character.isLetterOrDigit(letter) || letter == '_';
      case 's' -> letter == ' ';
      default -> member == letter;
    };
  }

  private static boolean isNamed(String name, char letter) {
    return switch (name) {
      case "alpha" -> Character.isLetter(letter);
      case "alnum" -> Character.isLetterOrDigit(letter);
      case "digit", "xdigit" -> Character.isDigit(letter);
      case "upper" -> Character.isUpperCase(letter);
      case "lower" -> Character.isLowerCase(letter);
      case "space" -> letter == ' ';
      case "punct" -> "-_.:/@".indexOf(letter) >= 0;
      default -> false;
    };
  }
}
