package io.plumbline.deploy.idempotence;

import java.util.Map;

/** What to write instead, fitting what was seen. */
final class IdempotentWay {

  private static final String GENERAL =
      "write it so that it looks whether its work is done, and does nothing then";

  private static final Map<String, String> BY_SQLSTATE =
      Map.of(
          "42P07", "write if not exists",
          "42P06", "write create schema if not exists",
          "42723", "write create or replace",
          "42701", "write add column if not exists",
          "42710",
              "write if not exists or create or replace where there is such a form, else ask the"
                  + " catalog first: do $$ begin if not exists (select …) then … end if; end $$",
          "42P01", "write if exists",
          "42704", "write if exists",
          "42883", "write if exists",
          "42703", "write drop column if exists; ask information_schema.columns before a rename",
          "23505", "write insert … on conflict do nothing");

  private IdempotentWay() {}

  /** A sentence without a full stop. */
  static String of(Effect effect) {
    return switch (effect.form()) {
      case ADDED_OBJECT ->
          effect.kind().equals("index")
              ? "give the index a name: create index if not exists …"
              : effect.kind().equals("constraint")
                  ? "give the constraint a name, and add it only where it is missing: do $$ begin if"
                      + " not exists (select from pg_constraint where conname = …) then alter table"
                      + " … add constraint … end if; end $$"
                  : "give it a name of its own, and write if not exists";
      case LOST_OBJECT -> "drop or rename only what is still as the migration found it";
      case CHANGED_OBJECT -> GENERAL;
      case MORE_ROWS -> "give the rows a key, and write insert … on conflict do nothing";
      case FEWER_ROWS ->
          "delete by a condition that names the rows that are meant; truncate and delete without one"
              + " take the application's rows, too";
      case OTHER_VALUES ->
          "update by a condition that no row meets any more afterwards, and to a value that does not"
              + " depend on the one before or on the time";
      case OTHER_OBJECT -> ofObject(effect.kind());
      case WRITTEN_ANEW ->
          "change the table only where it is still as before, and delete rows instead of truncating";
      case SEQUENCE_SET_BACK ->
          "set it forward only: select setval('%1$s', greatest((select last_value from %1$s), …))"
              .formatted(effect.name());
      case FAILURE -> BY_SQLSTATE.getOrDefault(effect.name(), GENERAL);
      case INVALID_INDEX ->
          "write before it: drop index concurrently if exists %s;".formatted(effect.name());
      case PASSED_OVER ->
          "leave if not exists out, so that the first run fails on what is not expected there, or"
              + " leave the statement out";
    };
  }

  private static String ofObject(String kind) {
    return switch (kind) {
      case "view", "function", "procedure", "aggregate", "trigger" ->
          "write create or replace " + kind + " and no drop";
      case "constraint" ->
          "leave the drop out, and add the constraint only where it is missing: do $$ begin if not"
              + " exists (select from pg_constraint where conname = …) then alter table … add"
              + " constraint … end if; end $$";
      case "type" ->
          "leave the drop out: do $$ begin create type …; exception when duplicate_object then null;"
              + " end $$";
      default -> "leave the drop out, and write create " + kind + " if not exists";
    };
  }
}
