package io.plumbline.accepted;

import java.util.List;

/** A text is not a list of accepted drift; the message has all problems, one a line. */
public final class AcceptedDriftFormatException extends IllegalArgumentException {

  AcceptedDriftFormatException(String source, List<String> problems) {
    super(
        "%s is not a list of accepted drift:\n  %s"
            .formatted(source, String.join("\n  ", problems)));
  }
}
