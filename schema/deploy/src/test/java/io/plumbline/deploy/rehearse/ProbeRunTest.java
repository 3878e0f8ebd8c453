package io.plumbline.deploy.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.deploy.plan.PlanEvidence;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.rehearse.ProbeResult.Answer;
import io.plumbline.deploy.target.Target;
import io.plumbline.deploy.testing.Shop;
import io.plumbline.deploy.testing.WrittenMigrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeRunTest {

  private static final String ITEM =
      """
      create domain mail as text;
      create table "Item" (
        id bigint, code text, "order" integer, size text, label varchar(20), parent bigint,
        mail mail, amount integer, note text, gone text);
      create table part (id bigint, at integer) partition by range (at);
      create table part_1 partition of part for values from (0) to (100);
      """;

  private static final String CHANGES =
      """
      alter table "Item" alter column note set not null;
      alter table "Item" add primary key (id);
      alter table "Item" add constraint code_once unique (code, "order");
      create unique index label_once on "Item" (lower(label) desc) where amount > 0;
      alter table "Item" add constraint has_parent foreign key (parent) references customer;
      alter table "Item" add constraint has_amount check (amount > 0);
      alter domain mail add constraint has_at check (value like '%@%');
      alter table "Item" alter column size set data type integer using (size || '0')::integer,
        alter column label type varchar(3), alter column amount type smallint;
      alter table part alter column id set not null;
      alter table part add constraint is_even check (id % 2 = 0);
      alter table "Item" drop column gone;
      """;

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @AutoClose private Shop shop;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = new Shop(new WrittenMigrations(folder));
  }

  @Test
  void eachQuestionFindsTheRowsThatStandAgainstIt() {
    shop.pending("V2__item.sql", ITEM)
        .migrate("2")
        .run(
            """
            insert into "Item" values
              (null, 'a', 1, 'x', 'long', 7, 'ada', 40000, null, ''),
              (2, 'a', 1, '2', 'LONG', null, 'a@b', 0, 'n', ''),
              (2, null, 1, '3', 'lOng', null, null, 1, 'n', '');
            insert into part values (null, 1), (3, 2);
            """)
        .pending("V3__strict.sql", CHANGES + "alter table \"Item\" add column kind text not null;");

    assertThat(probe())
        .extracting(ProbeResult::toString)
        .containsExactly(
            "column public.\"Item\".amount changes from integer to smallint: rows with a value that"
                + " does not become smallint, the first of them fails with 22003",
            "column public.\"Item\".id becomes NOT NULL: rows where it is null: 1",
            "column public.\"Item\".kind is new and NOT NULL, without a default when it is made:"
                + " rows that it leaves without a value: 3",
            "column public.\"Item\".label changes from character varying(20) to character"
                + " varying(3): rows with a value that does not become character varying(3): 3",
            "column public.\"Item\".note becomes NOT NULL: rows where it is null: 1",
            "column public.\"Item\".size changes from text to integer: rows with a value that does"
                + " not become integer, the first of them fails with 22P02",
            "column public.part.id becomes NOT NULL: rows where it is null: 1",
            "the primary key constraint public.\"Item\".\"Item_pkey\" is new: values that occur"
                + " more than once: 1",
            "the unique constraint public.\"Item\".code_once is new: values that occur more than"
                + " once: 1",
            "the foreign key constraint public.\"Item\".has_parent is new: rows that refer to no"
                + " row of public.customer: 1",
            "the unique index public.\"Item\".label_once is new: values that occur more than once:"
                + " 1",
            "the check constraint public.\"Item\".has_amount is new for public.\"Item\": rows that"
                + " violate (amount > 0): 1",
            "the check constraint public.mail.has_at is new for public.\"Item\": rows that violate"
                + " (VALUE ~~ '%@%'::text): 1",
            "the check constraint public.part.is_even is new for public.part: rows that violate"
                + " ((id % (2)::bigint) = 0): 1");
    assertThat(probe()).extracting(ProbeResult::answer).containsOnly(Answer.SOMETHING);
  }

  @Test
  void noQuestionFindsAnythingInRowsThatAreRight() {
    shop.pending("V2__item.sql", ITEM)
        .migrate("2")
        .run(
            """
            insert into customer values (7, 'Ada');
            insert into "Item" values
              (1, 'a', 1, '1', 'abc', 7, 'a@b', 1, 'n', ''),
              (2, 'a', null, '2', 'ab   ', null, null, 1, 'n', ''),
              (3, 'a', null, null, null, null, null, null, 'n', '');
            insert into part values (2, 1);
            """)
        .pending(
            "V3__strict.sql",
            CHANGES
                + """
                alter table "Item" add column kind text not null default 'x';
                alter table "Item" alter column kind drop default;
                """);

    assertThat(probe()).extracting(ProbeResult::answer).containsOnly(Answer.NOTHING).hasSize(13);
    assertThat(probe().get(1))
        .hasToString("column public.\"Item\".id becomes NOT NULL: no rows where it is null");
  }

  @Test
  void keyThatWasNotValidIsAskedForWhenItIsValidated() {
    shop.run("insert into purchase values (1, null, -1)")
        .pending("V2__check.sql", "alter table purchase add check (total > 0) not valid;")
        .migrate("2")
        .pending("V3__valid.sql", "alter table purchase validate constraint purchase_total_check;");

    assertThat(probe()).extracting(ProbeResult::answer).containsExactly(Answer.SOMETHING);
  }

  @Test
  void rowsThatAnEarlierMigrationMayPutRightAreNeitherFineNorAFailure() {
    shop.run("insert into purchase values (1, null, null)")
        .pending("V2__fill.sql", "update purchase set total = 0 where total is null;")
        .pending("V3__strict.sql", "alter table purchase alter column total set not null;");

    assertThat(probe())
        .containsExactly(
            new ProbeResult(
                "column public.purchase.total",
                "column public.purchase.total becomes NOT NULL",
                Answer.DEPENDS,
                "rows where it is null: 1, before V2__fill.sql:1 may write to the table"));
  }

  @Test
  void newColumnsAreAskedAsTheyAreFilled() {
    shop.run("insert into purchase values (1, null, 1), (2, null, 2)")
        .pending(
            "V2__new.sql",
            """
            alter table purchase add column parent bigint default 7 references customer,
              add column code integer unique,
              add column kind text default 'x' unique,
              add column few integer default 3 check (few < 3),
              add column many integer check (many < 3);
            """);

    assertThat(probe().stream().filter(it -> it.answer() == Answer.SOMETHING))
        .extracting(ProbeResult::what)
        .containsExactly(
            "the unique constraint public.purchase.purchase_kind_key is new",
            "the foreign key constraint public.purchase.purchase_parent_fkey is new",
            "the check constraint public.purchase.purchase_few_check is new for public.purchase");
    assertThat(probe().stream().filter(it -> it.answer() == Answer.NOTHING)).hasSize(2);
  }

  @Test
  void whatNoQuestionFindsOutCouldNotBeChecked() {
    shop.pending(
        "V2__more.sql",
        """
        create table shelf (id bigint primary key);
        alter table purchase add column shelf bigint default 1, add foreign key (shelf) references shelf;
        alter table purchase add constraint apart exclude (total with =);
        alter table purchase add column twice bigint generated always as (id * 2) stored,
          add constraint few check (twice < 100);
        """);

    assertThat(probe())
        .extracting(ProbeResult::toString)
        .containsExactly(
            "constraint public.purchase.apart is new: could not check: whether rows exclude each"
                + " other only the migration itself finds out",
            "the foreign key constraint public.purchase.purchase_shelf_fkey is new: could not"
                + " check: it needs what the pending migrations make first",
            "the check constraint public.purchase.few is new for public.purchase: could not check:"
                + " it needs what the pending migrations make first: column \"twice\" does"
                + " not exist");
  }

  @Test
  void questionThatTakesTooLongCouldNotBeChecked() {
    shop.run("insert into purchase values (1, null, 1)")
        .pending(
            "V2__slow.sql",
            "alter table purchase add constraint slow check (pg_sleep(id * 30) is not null);");

    assertThat(probe(new ReadLimits(Duration.ofSeconds(1), LIMIT)))
        .containsExactly(
            ProbeResult.couldNotCheck(
                "constraint public.purchase.slow",
                "the check constraint public.purchase.slow is new for public.purchase",
                "it took longer than 1 s; ask it by hand where it harms nobody, or give it"
                    + " longer"));
  }

  @Test
  void rowsThatTheRoleMayNotSeeCouldNotBeChecked() {
    shop.pending(
            "V2__strict.sql",
            """
            alter table purchase alter column total set not null;
            alter table customer add unique (name);
            """)
        .superuser(
            """
            alter table customer owner to current_user;
            alter table purchase enable row level security, force row level security;
            """);

    assertThat(probe())
        .extracting(ProbeResult::toString)
        .containsExactly(
            "column public.purchase.total becomes NOT NULL: could not check: query would be"
                + " affected by row-level security policy for table \"purchase\"; the role that"
                + " migrates has to see all rows of the tables it changes",
            "the unique constraint public.customer.customer_name_key is new: could not check:"
                + " permission denied for table customer; the role that migrates has to see"
                + " all rows of the tables it changes");
  }

  @Test
  void lockedTableCouldNotBeChecked() throws SQLException {
    shop.pending("V2__strict.sql", "alter table purchase alter column total set not null;");
    PlanEvidence evidence = Planner.planWithEvidence(shop.request());
    try (Connection holder = shop.connections().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table purchase");

      assertThat(probe(evidence, new ReadLimits(LIMIT, Duration.ofMillis(50))))
          .containsExactly(
              ProbeResult.couldNotCheck(
                  "column public.purchase.total",
                  "column public.purchase.total becomes NOT NULL",
                  "another session holds a lock on the table; rehearse again when it is done"));
    }
  }

  private List<ProbeResult> probe() {
    return probe(new ReadLimits(LIMIT, LIMIT));
  }

  private List<ProbeResult> probe(ReadLimits limits) {
    return probe(Planner.planWithEvidence(shop.request()), limits);
  }

  private List<ProbeResult> probe(PlanEvidence evidence, ReadLimits limits) {
    Target target = evidence.target().orElseThrow();
    try (Connection connection = shop.connections().getConnection()) {
      return new ProbeRun(
              connection,
              target.session().searchPath(),
              new PendingStatements(evidence.run()),
              limits)
          .run(target.schema().catalog(), evidence.run().orElseThrow().after());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
