package io.plumbline.deploy.safety;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of another type without a long lock, in SQL. */
final class RetypedColumnSql {

  private RetypedColumnSql() {}

  static String newColumn(Subject subject) {
    ObjectName table = subject.relations().get(0);
    String function = SqlNames.with(subject.simpleName(), "_kept");
    return """
        -- expand: a column of the new type, written beside the old one
        alter table %1$s add column %3$s %4$s;
        create function %5$s() returns trigger language plpgsql as $$
        begin
          new.%3$s := new.%2$s;
          return new;
        end $$;
        create trigger %6$s before insert or update on %1$s
          for each row execute function %5$s();
        -- then the rows that were there, each batch in a transaction of its own, until none is left
        update %1$s set %2$s = %2$s where %2$s is not null and %3$s is null
          and ctid in (select ctid from %1$s where %2$s is not null and %3$s is null limit 10000);
        -- when it has the same indexes and constraints and no release uses the old column, contract
        drop trigger %6$s on %1$s;
        drop function %5$s();
        alter table %1$s drop column %2$s;
        alter table %1$s rename column %3$s to %2$s;"""
        .formatted(
            subject.table(),
            subject.identifier(),
            SqlNames.with(subject.simpleName(), "_new"),
            subject.entry().valueOf("type"),
            SqlNames.beside(table, function),
            function);
  }

  /** What is checked again for the new type goes before and comes back after. */
  static String withoutWhatIsChecked(Subject subject) {
    ObjectName table = subject.relations().get(0);
    Catalog before = subject.scene().statement().before();
    Mention column = Mention.of(subject.simpleName());
    List<Entry> checks =
        before
            .ownedBy(table, Kind.CONSTRAINT)
            .filter(it -> it.valueOf("type").equals("check"))
            .filter(column::isIn)
            .toList();
    List<Entry> indexes = before.ownedBy(table, Kind.INDEX).filter(column::isComputedIn).toList();
    Stream<String> drops =
        Stream.concat(
            checks.stream()
                .map(
                    it ->
                        "alter table %s drop constraint %s;"
                            .formatted(subject.table(), SqlNames.of(it.name().simpleName()))),
            indexes.stream()
                .map(
                    it ->
                        "drop index concurrently %s;"
                            .formatted(
                                SqlNames.beside(table, SqlNames.of(it.name().simpleName())))));
    Stream<String> adds =
        Stream.concat(
            checks.stream().map(it -> ConstraintSql.notValid(it, subject.scene())),
            indexes.stream().map(it -> IndexSql.concurrently(it, before)));
    return """
        -- without what is made anew for the new type; a concurrent step in a migration of its own,
        -- without a transaction
        %s
        alter table %s alter column %s type %s;
        %s"""
        .formatted(
            drops.collect(Collectors.joining("\n")),
            subject.table(),
            subject.identifier(),
            subject.entry().valueOf("type"),
            adds.collect(Collectors.joining("\n")));
  }
}
