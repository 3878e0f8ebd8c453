package io.plumbline.mutation;

import io.plumbline.testing.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the mutation catalogue: the forms of one SQL command, each a case of its own.
 *
 * <pre>
 * -- case (since 15) NULLS NOT DISTINCT
 * create table message (id bigint);
 * -- after
 * create unique index message_id on message (id) nulls not distinct;
 * -- report
 * -- HARMLESS index public.message.message_id: …
 * </pre>
 *
 * @param name the name of the file
 * @param head what stands before the first case
 */
public record MutationFile(String name, String head, List<Mutation> mutations) {

  public static final int OLDEST = 14;
  public static final int NEWEST = 18;

  private static final String FOLDER = "mutation/";
  private static final String CASE = "-- case ";
  private static final Pattern TITLE =
      Pattern.compile("(?:\\((?<bound>since|until) (?<major>\\d+)\\) )?(?<title>.+)");

  public static List<String> names() {
    return Fixtures.list("mutation").stream().filter(name -> name.endsWith(".sql")).toList();
  }

  public static MutationFile read(String name) {
    String[] parts = ("\n" + Fixtures.read(FOLDER + name)).split("\n" + CASE, -1);
    List<Mutation> mutations = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      mutations.add(mutation(name, parts[i]));
    }
    return new MutationFile(name, parts[0].strip(), mutations);
  }

  private static Mutation mutation(String file, String text) {
    String[] lines = text.split("\n", 2);
    Matcher title = TITLE.matcher(lines[0]);
    String[] before = lines[1].split("(?m)^-- after\n", 2);
    String[] after = before.length == 2 ? before[1].split("(?m)^-- report\n?", 2) : before;
    if (!title.matches() || after.length != 2) {
      throw new IllegalArgumentException(file + " has a malformed case: " + lines[0]);
    }
    return new Mutation(
        lines[0],
        bound(title, "since", OLDEST),
        bound(title, "until", NEWEST),
        before[0],
        after[0],
        after[1]
            .lines()
            .map(line -> line.replaceFirst("^-- ", ""))
            .filter(it -> !it.isBlank())
            .toList());
  }

  private static int bound(Matcher title, String bound, int otherwise) {
    return bound.equals(title.group("bound")) ? Integer.parseInt(title.group("major")) : otherwise;
  }

  /** The text of the file with the reports that were found. */
  void assertReports(List<List<String>> reports) {
    StringBuilder text = new StringBuilder(head).append('\n');
    for (int i = 0; i < mutations.size(); i++) {
      Mutation mutation = mutations.get(i);
      text.append('\n').append(CASE).append(mutation.title()).append('\n');
      text.append(mutation.before()).append("-- after\n").append(mutation.after());
      text.append("-- report\n");
      reports.get(i).forEach(line -> text.append("-- ").append(line).append('\n'));
    }
    Fixtures.assertSame(text.toString(), FOLDER + name);
  }

  /**
   * One case.
   *
   * @param title the form, as the reference words it, with the majors that know it
   * @param since the oldest supported major that knows it
   * @param until the newest one
   * @param before makes the expected schema
   * @param after changes it
   * @param report what is to be found, a line each
   */
  public record Mutation(
      String title, int since, int until, String before, String after, List<String> report) {

    /** Where it is run: on the oldest server that knows it, if not all of them do. */
    int major() {
      return since > OLDEST ? since : until;
    }

    boolean isFor(int major) {
      return since <= major && major <= until;
    }
  }
}
