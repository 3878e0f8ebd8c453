package io.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

  private static final String TABLE =
      "create table message (a integer, b integer, c integer, d integer);";

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  @Test
  void missingTableIsOneChange() {
    List<Change> changes =
        changes(
            """
            create table message (
              id bigint generated always as identity primary key, number serial, body text,
              check (length(body) > 0));
            create index on message (body);
            create trigger guard before update on message for each row
              execute function suppress_redundant_updates_trigger();
            """,
            "drop table message");

    assertThat(changes).hasSize(1);
    assertThat(((Change.Missing) changes.get(0)).owned())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "column public.message.body",
            "column public.message.id",
            "column public.message.number",
            "constraint public.message.message_body_check",
            "constraint public.message.message_pkey",
            "index public.message.message_body_idx",
            "trigger public.message.guard",
            "sequence public.message_id_seq",
            "sequence public.message_number_seq");
  }

  @Test
  void extraTableIsOneChange() {
    assertThat(names(changes("select 1", "create table message (id bigserial, body text)")))
        .containsExactly("extra table public.message");
  }

  @Test
  void missingSequenceOfAColumnThatStaysIsAChange() {
    assertThat(
            names(
                changes(
                    "create table message (id serial)",
                    "alter table message alter id drop default; drop sequence message_id_seq")))
        .containsExactly(
            "altered column public.message.id", "missing sequence public.message_id_seq");
  }

  @Test
  void sequenceIsNotForgottenWhereItsTableIsOutOfScope() {
    Entry sequence =
        Entry.of(Kind.SEQUENCE, ObjectName.of("a", "numbers"), Map.of("owned by", "b.t.id"));

    assertThat(names(between(Catalog.of(List.of(sequence)), Catalog.of(List.of()))))
        .containsExactly("missing sequence a.numbers");
  }

  @Test
  void columnDroppedFromTheMiddleIsOneChange() {
    assertThat(names(changes(TABLE, "alter table message drop b, drop c")))
        .containsExactly("missing column public.message.b", "missing column public.message.c");
  }

  @Test
  void columnDroppedFromTheFrontIsOneChange() {
    assertThat(names(changes(TABLE, "alter table message drop a")))
        .containsExactly("missing column public.message.a");
  }

  @Test
  void renamedColumnIsMissingAndExtra() {
    assertThat(names(changes(TABLE, "alter table message rename b to \"B b\"")))
        .containsExactly("extra column public.message.\"B b\"", "missing column public.message.b");
  }

  @Test
  void movedColumnIsAChange() {
    assertThat(
            names(changes(TABLE, "alter table message drop a; alter table message add a integer")))
        .containsExactly("altered column public.message.a", "altered column public.message.b");
  }

  @Test
  void nothingDiffers() {
    assertThat(changes(TABLE, "select 1")).isEmpty();
  }

  private static List<Change> changes(String before, String after) {
    Catalog expected = database.fill(before).read().catalog();
    return between(expected, database.run(after).read().catalog());
  }

  private static List<Change> between(Catalog expected, Catalog actual) {
    SchemaLock lock = SchemaLock.of(18, Scope.ALL, List.of(), expected, Spellings.NONE);
    return SchemaDiff.between(lock, actual, 18).changes();
  }

  private static List<String> names(List<Change> changes) {
    return changes.stream()
        .map(
            change -> {
              if (change instanceof Change.Missing) {
                return "missing " + change.entry();
              }
              return (change instanceof Change.Extra ? "extra " : "altered ") + change.entry();
            })
        .toList();
  }
}
