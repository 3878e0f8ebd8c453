package io.plumbline.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * A schema of many tables as applications have them, the same at each call.
 *
 * <p>A table has 12 columns, 2 foreign keys, 2 checks and 3 indexes beside its primary key, every
 * fifth a unique constraint, every fourth comments. Every tenth has a view that joins two tables,
 * every twentieth an enum, a function and a trigger.
 */
final class SyntheticSchema {

  static final String NAME = "app";

  private static final List<String> SUBJECTS =
      List.of(
          "order",
          "customer",
          "invoice",
          "payment",
          "shipment",
          "product",
          "account",
          "ledger",
          "address",
          "audit",
          "session",
          "device",
          "tenant",
          "contract",
          "price",
          "stock");

  private static final List<String> PARTS =
      List.of("item", "header", "line", "history", "detail", "link", "status", "entry", "rule");

  private static final String TABLE =
      """
      create table {table} (
        id bigint generated {identity} as identity,
        parent_id bigint not null,
        reference_id bigint,
        code varchar({length}) not null,
        name text default '' not null,
        amount numeric(12, 2) default 0.00 not null,
        quantity integer default {number},
        state app.{type} default 'new' not null,
        active boolean default true not null,
        created_at timestamp(3) with time zone default now() not null,
        attributes jsonb default '{}',
        {last},
        constraint {name}_pkey primary key (id),
        constraint {name}_parent_fkey foreign key (parent_id) references {parent} (id) {action},
        constraint {name}_reference_fkey foreign key (reference_id) references {reference} (id)
          {timing},
        constraint {name}_amount_check check (amount >= 0 and amount < 1000000 + {number}),
        constraint {name}_code_check check (
          code <> '' and (active or quantity is null or quantity between 0 and 100 + {number}))
      );
      create index {name}_parent_idx on {table} (parent_id, created_at desc);
      create {unique} index {name}_code_idx on {table} (code)
        where active and reference_id is not null;
      create index {name}_name_idx on {table} (lower(name), coalesce(quantity, 0));
      """;

  private static final String KEY =
      "alter table {table} add constraint {name}_code_key unique (code, parent_id);\n";

  private static final String COMMENTS =
      """
      comment on table {table} is 'What is known of {name}: the owner''s team {number}';
      comment on column {table}.amount is 'gross, in minor units';
      """;

  private static final String VIEW =
      """
      create view app.{name}_overview as
      select t.id, t.code, t.name, p.name as parent_name, sum(t.amount) as total,
        count(*) filter (where t.active) as active
      from {table} t
      left join {parent} p on p.id = t.parent_id
      where t.state in ('new', 'open') and t.created_at > now() - interval '{number} days'
      group by t.id, t.code, t.name, p.name
      having sum(t.amount) > {number};
      """;

  private static final String ENUM =
      "create type app.{type} as enum ('new', 'open', 'in progress', 'done', 'cancelled');\n";

  private static final String TRIGGER =
      """
      create function app.{name}_touch() returns trigger language plpgsql as $$
      begin
        if new.amount is distinct from old.amount then
          new.attributes := jsonb_set(coalesce(new.attributes, '{}'), '{touched}', to_jsonb(now()));
        end if;
        return new;
      end $$;
      create trigger {name}_touch before update of amount, state on {table}
        for each row when (old.amount is distinct from new.amount)
        execute function app.{name}_touch();
      """;

  private SyntheticSchema() {}

  static void create(Connection connection, int tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema app");
      StringBuilder batch = new StringBuilder();
      for (int i = 0; i < tables; i++) {
        batch.append(table(i));
        if (i % 100 == 99 || i == tables - 1) {
          statement.execute(batch.toString());
          batch.setLength(0);
        }
      }
      // As autovacuum leaves a database that is not brand new.
      statement.execute("vacuum analyze");
    }
  }

  private static String table(int i) {
    StringBuilder sql = new StringBuilder();
    if (i % 20 == 0) {
      sql.append(ENUM);
    }
    sql.append(TABLE);
    if (i % 5 == 0) {
      sql.append(KEY);
    }
    if (i % 4 == 0) {
      sql.append(COMMENTS);
    }
    if (i % 10 == 0) {
      sql.append(VIEW);
    }
    if (i % 20 == 0) {
      sql.append(TRIGGER);
    }
    return filled(sql.toString(), values(i));
  }

  private static Map<String, String> values(int i) {
    return Map.ofEntries(
        Map.entry("table", qualified(i)),
        Map.entry("name", name(i)),
        Map.entry("type", name(i - i % 20) + "_state"),
        Map.entry("parent", qualified(Math.max(0, i - 1 - i * 7 % 50))),
        Map.entry("reference", qualified(i * 3 % Math.max(1, Math.min(i, 20)))),
        Map.entry("identity", i % 3 == 0 ? "by default" : "always"),
        Map.entry("length", String.valueOf(20 + i % 5 * 10)),
        Map.entry("number", String.valueOf(1 + i % 30)),
        Map.entry("action", i % 3 == 0 ? "on delete cascade" : ""),
        Map.entry("timing", i % 4 == 0 ? "deferrable initially deferred" : "on delete set null"),
        Map.entry("unique", i % 6 == 0 ? "unique" : ""),
        Map.entry("last", last(i)));
  }

  private static String last(int i) {
    if (i % 25 == 7) {
      return "search text generated always as (lower(code)) stored";
    }
    return i % 2 == 0
        ? "valid_until date default current_date + 30"
        : "token uuid default gen_random_uuid() not null";
  }

  private static String filled(String form, Map<String, String> values) {
    String sql = form;
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", value.getValue());
    }
    return sql;
  }

  private static String qualified(int i) {
    return NAME + "." + name(i);
  }

  private static String name(int i) {
    return "%s_%s_%05d"
        .formatted(
            SUBJECTS.get(i % SUBJECTS.size()), PARTS.get(i / SUBJECTS.size() % PARTS.size()), i);
  }
}
