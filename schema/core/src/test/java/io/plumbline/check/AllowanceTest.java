package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.accepted.AcceptanceProblem.Flaw;
import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Histories;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of differences that an environment accepts. */
class AllowanceTest {

  private static final Clock LAST_DAY =
      Clock.fixed(Instant.parse("2026-06-30T23:59:59Z"), ZoneOffset.UTC);

  private static final String EXPECTED =
      """
      create table message (id bigint primary key, body text not null, kind text default 'a');
      create function total(integer) returns integer language sql as 'select 1';
      """;

  private static final String BY_HAND =
      """
      alter table message alter body drop not null, alter kind set default 'b';
      create table message_backup (id bigint);
      """;

  private static final String BODY =
      """
      column public.message.body
        attribute = nullability
        expected = not null
        actual = nullable
        reason = OPS-12: the import writes nulls
        until = 2026-06-30
      """;

  private static final String KIND =
      entry("column public.message.kind", "default", "'a'::text", "'b'::text");
  private static final String BACKUP =
      entry("table public.message_backup", "", "absent", "present");

  @AutoClose private static TestDatabase database;
  private static SchemaLock lock;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
    lock = database.fill(Histories.table("public") + EXPECTED).read().toLock(Spellings.NONE);
    database.run(BY_HAND);
  }

  @Test
  void acceptedDifferenceIsNoDrift() {
    Verdict verdict = check(BODY + KIND + BACKUP, LAST_DAY);

    assertThat(verdict.outcome()).isEqualTo(Outcome.IN_SYNC);
    assertThat(verdict.state()).isEqualTo(State.HEALTHY);
    assertThat(verdict.summary()).isEqualTo("in sync (the same migrations have run), 3 accepted");
    assertThat(TextReport.of(verdict))
        .contains(
            """
            accepted: column public.message.body: expected not null, found nullable
              RISKY: nulls reach code that never saw one
              accepted until 2026-06-30: OPS-12: the import writes nulls
            """);
  }

  @Test
  void whatIsNotAcceptedStaysDrift() {
    Verdict verdict = check(BODY + BACKUP, LAST_DAY);

    assertThat(verdict.outcome()).isEqualTo(Outcome.DRIFTED);
    assertThat(verdict.state()).isEqualTo(State.DEGRADED);
    assertThat(verdict.summary())
        .isEqualTo(
            "drifted: 1 difference, 2 accepted; changed outside the migrations;"
                + " undo the changes, or make them in a migration and release it");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "column public.message.body | nullability | not null | not null | STALE | the values are others by now | see whether that is to be accepted: column public.message.body: expected not null, found nullable",
        "column public.message.body | type | text | varchar | UNUSED | no such difference was found | remove the entry",
        "column public.message.id | nullability | not null | nullable | UNUSED | no such difference was found | remove the entry",
        "column public.message.body |  | not null | nullable | WIDE | no attribute is given, and the object is there on both sides | name the attribute: column public.message.body: expected not null, found nullable",
        "column public.message.* | nullability | not null | nullable | WIDE | it stands for more than one object | write an entry for each: column public.message.body: expected not null, found nullable; column public.message.kind: default expected 'a'::text, found 'b'::text",
        "public.message_backup |  | absent | present | WIDE | it stands for more than one object | write an entry for each: table public.message_backup: expected absent, found present",
        "view public.x* |  | absent | present | WIDE | it stands for more than one object | write the kind and the whole name, as the report does, or remove the entry",
        "table public.message_backup | options | none | fillfactor=10 | STALE | the whole object differs by now | see whether that is to be accepted: table public.message_backup: expected absent, found present"
      })
  void entryThatDoesNotHoldIsAProblem(
      String object,
      String attribute,
      String expected,
      String actual,
      Flaw flaw,
      String reason,
      String nextStep) {
    Verdict verdict =
        check(entry(object, attribute == null ? "" : attribute, expected, actual), LAST_DAY);

    assertThat(verdict.accepted()).isEmpty();
    assertThat(verdict.findings()).hasSize(3);
    assertThat(verdict.acceptanceProblems()).hasSize(1);
    assertThat(verdict.acceptanceProblems().get(0).flaw()).isEqualTo(flaw);
    assertThat(verdict.acceptanceProblems().get(0).reason()).isEqualTo(reason);
    assertThat(verdict.acceptanceProblems().get(0).nextStep()).isEqualTo(nextStep);
  }

  @Test
  void entryExpiresAfterItsLastDay() {
    Verdict verdict = check(BODY + KIND + BACKUP, Clock.offset(LAST_DAY, Duration.ofSeconds(1)));

    assertThat(verdict.accepted()).isEmpty();
    assertThat(verdict.findings()).hasSize(3);
    assertThat(TextReport.of(verdict))
        .contains(
            """
            accepted drift that does not hold: staging.drift line 3, column public.message.body nullability: expired: it was accepted until 2026-06-30
              next: mend the database and remove the entry, or give it another day and say why
            """);
  }

  @Test
  void unusedEntryAloneFails() {
    String unused = entry("column public.message.id", "type", "bigint", "integer");
    Verdict verdict = check(BODY + KIND + BACKUP + unused, LAST_DAY);

    assertThat(verdict.outcome().exitCode()).isEqualTo(1);
    assertThat(verdict.state()).isEqualTo(State.DEGRADED);
    assertThat(verdict.summary())
        .isEqualTo(
            "drifted: no difference in the schema, 3 accepted, 1 entry of accepted drift that does"
                + " not hold; the accepted drift does not hold; mend the accepted drift");
  }

  @Test
  void whatBreaksTheBuildCannotBeAccepted() {
    try (TestDatabase broken = TestDatabase.in(Servers.shared())) {
      broken
          .fill(Histories.table("public") + EXPECTED)
          .run("drop function total(integer); alter table message alter kind set not null");
      String entries =
          entry("function public.total(integer)", "", "present", "missing")
              + entry("column public.message.kind", "nullability", "nullable", "not null");
      Verdict verdict = check(broken, entries, LAST_DAY);

      assertThat(verdict.accepted()).isEmpty();
      assertThat(verdict.state()).isEqualTo(State.UNHEALTHY);
      assertThat(verdict.acceptanceProblems())
          .extracting(it -> it.flaw())
          .containsExactly(Flaw.BREAKING, Flaw.BREAKING);
    }
  }

  @Test
  void routineIsNamedWithItsArguments() {
    try (TestDatabase other = TestDatabase.in(Servers.shared())) {
      other.fill(Histories.table("public") + EXPECTED).run("alter function total(integer) stable");

      assertThat(
              check(
                      other,
                      entry("function public.total", "volatility", "volatile", "stable"),
                      LAST_DAY)
                  .acceptanceProblems())
          .extracting(it -> it.flaw())
          .containsExactly(Flaw.WIDE);
      assertThat(
              check(
                      other,
                      entry("function public.total(integer)", "volatility", "volatile", "stable"),
                      LAST_DAY)
                  .outcome())
          .isEqualTo(Outcome.IN_SYNC);
    }
  }

  private static Verdict check(String entries, Clock clock) {
    return check(database, entries, clock);
  }

  private static Verdict check(TestDatabase actual, String entries, Clock clock) {
    AcceptedDrift drift = AcceptedDrift.parse("staging.drift", "format 1\n\n" + entries);
    return (Verdict)
        new SchemaChecker(
                lock,
                ReadLimits.DEFAULT,
                new Allowance(List.of(), drift, ImpactPolicy.DEFAULT, clock))
            .check(actual.dataSource());
  }

  private static String entry(String object, String attribute, String expected, String actual) {
    return object
        + "\n"
        + (attribute.isEmpty() ? "" : "  attribute = " + attribute + "\n")
        + "  expected = %s\n  actual = %s\n  reason = r\n  until = 2026-06-30\n"
            .formatted(expected, actual);
  }
}
