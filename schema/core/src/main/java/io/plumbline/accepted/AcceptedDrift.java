package io.plumbline.accepted;

import static java.util.Objects.requireNonNull;

import io.plumbline.impact.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The differences of one environment that are known and accepted, each until a day.
 *
 * <pre>
 * format 1
 *
 * column public.message.agent_id
 *   attribute = nullability
 *   expected = nullable
 *   actual = not null
 *   reason = OPS-12: the backfill runs until the end of June
 *   until = 2026-06-30
 * </pre>
 *
 * <p>Objects, attributes and values are those of a report; a value of several lines, or one with
 * spaces at an end, is a block as in a lock. An entry without an attribute is for an object that is
 * missing or extra. Lines that begin with {@code #} are comments.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param source the name of the file, for messages
 * @param entries the entries in the order of the file
 */
public record AcceptedDrift(String source, List<Acceptance> entries) {

  /** Nothing is accepted. */
  public static final AcceptedDrift NONE = new AcceptedDrift("accepted drift", List.of());

  public AcceptedDrift {
    requireNonNull(source, "source is null");
    entries = List.copyOf(entries);
  }

  /**
   * Reads a text.
   *
   * @param source the name of the file, for messages
   * @throws AcceptedDriftFormatException when it does not follow the form, with all problems
   */
  public static AcceptedDrift parse(String source, String text) {
    return new AcceptedDriftParser(source, text).parse();
  }

  /**
   * Reads a file.
   *
   * @throws AcceptedDriftFormatException when it does not follow the form, with all problems
   * @throws IllegalArgumentException when the file cannot be read
   */
  public static AcceptedDrift load(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the accepted drift cannot be read: expected a text file at %s, found none (%s)"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  /**
   * The text of entries for these differences, without reasons and days, which people are to give.
   * One that breaks the build is a comment.
   */
  public static String draft(List<Finding> findings) {
    return AcceptedDriftWriter.draft(findings);
  }
}
