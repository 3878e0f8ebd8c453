package io.plumbline.accepted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptedDriftTest {

  @Test
  void entriesAreRead() {
    AcceptedDrift drift =
        AcceptedDrift.parse(
            "staging.drift",
            """
            # What staging still lacks.
            format 1

            column public.message.agent_id
              attribute = nullability
              expected = nullable
              actual = not null
              reason = OPS-12 = the backfill
              until = 2026-06-30
            # A comment between.
            view public.latest
              attribute = definition
              expected:
                | SELECT id
                |   FROM message;
              actual:
                \\ SELECT id,\\u{9}agent_id
                |   FROM message;
              until = 2026-07-01
              reason = OPS-13\r
            """);

    assertThat(drift.entries()).hasSize(2);
    Acceptance column = drift.entries().get(0);
    assertThat(column.line()).isEqualTo(4);
    assertThat(column.object()).hasToString("column public.message.agent_id");
    assertThat(column.reason()).isEqualTo("OPS-12 = the backfill");
    assertThat(column.until()).isEqualTo(LocalDate.of(2026, 6, 30));
    Acceptance view = drift.entries().get(1);
    assertThat(view.line()).isEqualTo(11);
    assertThat(view.expected()).isEqualTo(" SELECT id\n   FROM message;");
    assertThat(view.actual()).isEqualTo(" SELECT id,\tagent_id\n   FROM message;");
    assertThat(view.reason()).isEqualTo("OPS-13");
  }

  @Test
  void allProblemsAreToldAtOnceWithTheirLines() {
    assertThatThrownBy(
            () ->
                AcceptedDrift.parse(
                    "staging.drift",
                    """
                    format 1

                    tabel public.a
                      expected = present
                      actual = missing
                      reason = r
                      until = 2026-06-30

                    table public.b
                      expected = present
                      exact = missing
                      reason =\s
                      until = 2026-02-30
                       odd

                    table public.c
                      expected = absent
                      expected = absent
                      actual = present
                      reason = r
                      until = 2026-06-30

                    table public.c
                      expected:
                        absent
                      actual = present
                      reason = r
                      until = 2026-06-30
                    """))
        .isInstanceOf(AcceptedDriftFormatException.class)
        .hasMessage(
            """
            staging.drift is not a list of accepted drift:
              line 3: not a kind of object: tabel in tabel public.a: write the kind as the lock does, or the name alone
              line 11: an entry has no key exact
              line 12: reason is empty
              line 14: expected two spaces, a key, = and a value, found    odd
              line 9: the entry lacks actual, reason
              line 9: until is no day: expected one like 2026-06-30, found 2026-02-30
              line 18: expected stands twice
              line 25: expected a bar or a backslash before each line of a value
              line 23: an entry for table public.c with this attribute stands twice""");
  }

  @Test
  void theFirst100ProblemsOfAnotherTextAreTold() {
    assertThatThrownBy(() -> AcceptedDrift.parse("x", "format 1\n" + "tabel a\n".repeat(150)))
        .hasMessageContaining("line 51: ")
        .hasMessageNotContaining("line 52: ")
        .hasMessageEndingWith("\n  and 200 more");
  }

  @Test
  void fileOfTheReadmeIsRead() {
    AcceptedDrift drift = AcceptedDrift.load(Path.of("src/test/resources/accepted/staging.drift"));

    assertThat(drift.entries())
        .extracting(entry -> entry.object().toString())
        .containsExactly("column public.message.agent_id", "table public.message_backup");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> AcceptedDrift.parse("staging.drift", "# nothing\nformat 2\n"))
        .hasMessageEndingWith("line 2: expected the line format 1 first");
    assertThatThrownBy(() -> AcceptedDrift.parse("staging.drift", ""))
        .hasMessageEndingWith("line 1: expected the line format 1 first");
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> AcceptedDrift.load(Path.of("absent.drift")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the accepted drift cannot be read: expected a text file at absent.drift, found none"
                + " (NoSuchFileException)");
  }

  @Test
  void draftLacksOnlyWhatPeopleMustSay() {
    String draft =
        AcceptedDrift.draft(
            List.of(
                new Finding(
                    Kind.FUNCTION,
                    ObjectName.parse("public.\"Total\"(integer, text)"),
                    Optional.of("source"),
                    "begin\n  return 1;\nend",
                    " one\ttwo",
                    Impact.RISKY,
                    "rule",
                    "reason",
                    "next")));

    assertThat(draft)
        .isEqualTo(
            """
            format 1

            function public."Total"(integer, text)
              actual:
                | one\ttwo
              attribute = source
              expected:
                |begin
                |  return 1;
                |end
              reason =\s
              until =\s
            """);
    AcceptedDrift drift =
        AcceptedDrift.parse(
            "draft",
            draft.replace("reason = ", "reason = r").replace("until = ", "until = 2026-06-30"));
    assertThat(drift.entries().get(0).expected()).isEqualTo("begin\n  return 1;\nend");
    assertThat(drift.entries().get(0).actual()).isEqualTo(" one\ttwo");
  }
}
