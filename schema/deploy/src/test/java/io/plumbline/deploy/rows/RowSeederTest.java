package io.plumbline.deploy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.deploy.testing.TestServers;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSeederTest {

  private static final List<Shape> ALL = List.of(Shape.values());

  /** The columns of one table each. */
  private static final List<String> TABLES =
      List.of(
          "a smallint, b int not null, c bigint, d real, e numeric, f numeric(3,3), g numeric(2), h"
              + " money",
          "a text, b varchar(1) unique not null, c char(3) unique not null, d name, e \"char\", f"
              + " varchar(30)",
          "a date, b timestamp, c timestamptz(3), d time, e timetz, f interval, g uuid unique",
          "a json, b jsonb check (jsonb_typeof(b) = 'array'), c bytea, d inet, e cidr, f macaddr8",
          "a bit(5) unique not null, b varbit, c point, d box, e circle, f line, g path, h lseg",
          "a tsvector, b tsquery, c oid, d regclass, e pg_lsn, f jsonpath, g xid, h tid",
          "a int[], b text[][], c varchar(3)[], d mood[] not null, e mood not null, f domained[]",
          "a int4range, b tstzrange, c datemultirange, d floats, e composed, f composed[]",
          "a positive not null, b domained not null unique, c email not null, d nested not null",
          "a int generated always as identity primary key, b int generated always as (c + 1) stored,"
              + " c int, d text default 'x' not null",
          "a int, b int, check (b > a), check (a > 100)",
          "a text, b text, c text, d text, check (num_nonnulls(a, b, c, d) = 1)",
          "a text check (a ~ '^[A-Z]{2}[0-9]{4}$'), b text check (b like 'ab_%'), c text check"
              + " (length(c) = 7), d text check (d in ('draft', 'active'))",
          "a text check (a ~* '^(foo|bar)-\\d+(\\.[a-z_]+)?$'), b text unique not null check (b ~"
              + " '^sha256:[0-9a-f]{64}$')",
          "a date, b date, check (b > a), check (a >= '2030-05-01'), c text[] check (cardinality(c) ="
              + " 3), d text[] check (d <@ '{red,green}'::text[] and d <> '{}')",
          "a int, during tsrange not null, exclude using gist (during with &&)",
          "a bigint primary key check (a > 0), b text, unique (b), unique nulls not distinct (a, b)",
          "\"select\" int, \"Ünï \"\"code\" text not null, \"#\" int, check (\"select\" > 5)");

  private static Seeding seed(ScratchDatabase database, String sql) throws Exception {
    return seed(database, sql, ALL);
  }

  private static Seeding seed(ScratchDatabase database, String sql, List<Shape> shapes)
      throws Exception {
    try (Connection connection = database.connect()) {
      Sql.run(connection, sql);
      return RowSeeder.seed(connection, Scope.DEFAULT_HISTORY_TABLE, shapes);
    }
  }

  @Test
  void anyTableGetsEachKindOfRow() throws Exception {
    StringBuilder tables =
        new StringBuilder(
            """
            create type mood as enum ('sad', 'happy');
            create domain positive as int check (value > 40);
            create domain domained as varchar(4) check (value ~ '^[A-Z]{3}$');
            create domain email as text check (value ~ '^[^@ ]+@[^@ ]+\\.[a-z]{2,}$');
            create domain nested as domained check (value <> 'AAA');
            create type composed as (x int, y varchar(2), z mood);
            create type floats as range (subtype = float8);
            """);
    for (int i = 0; i < TABLES.size(); i++) {
      tables.append("create table sample_%d (%s);\n".formatted(i, TABLES.get(i)));
    }
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      Seeding seeding = seed(database, tables.toString());
      assertThat(seeding.missing()).isEmpty();
      assertThat(seeding.rows()).hasSize(TABLES.size());
      assertThat(seeding.rows().values()).containsOnly(3);
    }
  }

  @Test
  void parentsComeBeforeChildrenAndCirclesAreClosed() throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      Seeding seeding =
          seed(
              database,
              """
              create table a_item (tenant int not null, purchase int not null, product int not null,
                primary key (tenant, purchase, product));
              create table purchase (tenant int, id int, customer int, primary key (tenant, id));
              create table product (tenant int, id int, primary key (tenant, id));
              create table customer (id int primary key, chief int not null references customer,
                details int not null unique);
              create table customer_details (id int primary key,
                customer int not null unique references customer deferrable);
              alter table customer add foreign key (details) references customer_details deferrable;
              alter table a_item add foreign key (tenant, purchase) references purchase,
                add foreign key (tenant, product) references product;
              alter table purchase add foreign key (customer) references customer;
              create table tree (id bigserial primary key, parent bigint references tree);
              """);
      assertThat(seeding.emptyTables()).isEmpty();
      assertThat(seeding.rows()).containsEntry(ObjectName.of("public", "a_item"), 3);
      assertThat(seeding.rows()).containsEntry(ObjectName.of("public", "tree"), 3);
      assertThat(Sql.column(database, "select id from customer where chief = id")).hasSize(1);
    }
  }

  @Test
  void eachPartitionGetsRows() throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      Seeding seeding =
          seed(
              database,
              """
              create table event (at timestamptz not null, kind text not null, n int,
                primary key (at, kind)) partition by range (at);
              create table event_2031 partition of event
                for values from ('2031-01-01') to ('2032-01-01') partition by list (kind);
              create table event_2031_a partition of event_2031 for values in ('alpha');
              create table event_2031_rest partition of event_2031 default;
              create table event_rest partition of event default;
              create table hashed (id int primary key) partition by hash (id);
              create table hashed_0 partition of hashed for values with (modulus 3, remainder 0);
              create table hashed_1 partition of hashed for values with (modulus 3, remainder 1);
              create table hashed_2 partition of hashed for values with (modulus 3, remainder 2);
              create table child (hashed_id int not null references hashed);
              create table bare (id int) partition by range (id);
              """);
      assertThat(seeding.rows())
          .containsKeys(
              ObjectName.of("public", "event_2031_a"),
              ObjectName.of("public", "event_2031_rest"),
              ObjectName.of("public", "event_rest"),
              ObjectName.of("public", "hashed_0"),
              ObjectName.of("public", "hashed_1"),
              ObjectName.of("public", "hashed_2"),
              ObjectName.of("public", "child"));
      assertThat(seeding.emptyTables())
          .singleElement()
          .hasToString(
              "NotSeeded[table=public.bare, shape=FULL, reason=ERROR: no partition of relation"
                  + " \"bare\" found for row Detail: Partition key of the failing row contains (id)"
                  + " = (1). (23514)]");
    }
  }

  @Test
  void rowsOfOneShapeDifferOnlyWhereAKeyWantsIt() throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      seed(
          database,
          """
          create table person (id bigint generated always as identity primary key,
            email text not null unique, name text not null, nick text);
          insert into person (email, name) select 'text ' || n, 'known' from generate_series(1, 300) n;
          """);
      assertThat(
              Sql.column(
                  database,
                  "select count(distinct email) || ' ' || count(*) || ' ' || count(nick)"
                      + " from person where name <> 'known'"))
          .containsExactly("3 3 2");
      assertThat(
              Sql.column(
                  database, "select count(distinct name)::text from person where name <> 'known'"))
          .containsExactly("1");
    }
  }

  @Test
  void aTableThatTakesNoRowIsToldWithTheReason() throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      Seeding seeding =
          seed(
              database,
              """
              create table closed (id int);
              create function refuse() returns trigger language plpgsql as
                $$ begin raise 'nothing enters here'; end $$;
              create trigger refuse before insert on closed for each row execute function refuse();
              create table impossible (id int not null, check (id > 5 and id < 5));
              create table fine (id int);
              """);
      assertThat(seeding.rows()).containsOnlyKeys(ObjectName.of("public", "fine"));
      assertThat(seeding.emptyTables().stream().map(NotSeeded::reason))
          .containsExactly(
              "ERROR: nothing enters here Where: PL/pgSQL function refuse() line 1 at RAISE (P0001)",
              "found no values for id that its rules allow");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void theSchemaOfTheMonitorGetsRows(int major) throws Exception {
    List<String> scripts = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of("..", "migrations", "src", "main", "resources", "db", "migration"))) {
      for (Path file : files.sorted().toList()) {
        scripts.add(Files.readString(file));
      }
    }
    try (ScratchDatabase database = TestServers.ofMajor(major).create()) {
      Seeding seeding = seed(database, String.join("\n", scripts));
      assertThat(seeding.missing()).isEmpty();
      assertThat(seeding.rows()).hasSize(7);
    }
  }
}
