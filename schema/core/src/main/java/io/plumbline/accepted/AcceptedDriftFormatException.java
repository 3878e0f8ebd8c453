package io.plumbline.accepted;

import java.util.List;

/**
 * A text is not a list of accepted drift; the message has all problems, one a line, of a text that
 * is something else altogether the first 100.
 */
public final class AcceptedDriftFormatException extends IllegalArgumentException {

  private static final int LISTED = 100;

  AcceptedDriftFormatException(String source, List<String> problems) {
    super(
        "%s is not a list of accepted drift:\n  %s%s"
            .formatted(
                source,
                String.join("\n  ", problems.subList(0, Math.min(problems.size(), LISTED))),
                problems.size() > LISTED ? "\n  and " + (problems.size() - LISTED) + " more" : ""));
  }
}
