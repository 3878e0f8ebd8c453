package io.plumbline.deploy.safety;

/** A column that the server computes, without a row being written for it under a lock. */
final class ComputedColumnSql {

  private ComputedColumnSql() {}

  static String of(Subject subject) {
    return subject.scene().serverMajor() >= 18 ? virtual(subject) : keptByTrigger(subject);
  }

  private static String virtual(Subject subject) {
    return """
        -- computed when it is read; the expression may use nothing but what PostgreSQL itself has
        alter table %s add column %s %s
          generated always as (%s) virtual;"""
        .formatted(
            subject.table(),
            subject.identifier(),
            subject.entry().valueOf("type"),
            subject.entry().valueOf("expression"));
  }

  private static String keptByTrigger(Subject subject) {
    String function = SqlNames.with(subject.simpleName(), "_computed");
    return """
        -- a plain column that a trigger computes
        alter table %1$s add column %2$s %3$s;
        create function %4$s() returns trigger language plpgsql as $$
        begin
          new.%2$s := (select %5$s from (select new.*) as written);
          return new;
        end $$;
        create trigger %6$s before insert or update on %1$s
          for each row execute function %4$s();
        -- then the rows that were there, each batch in a transaction of its own, until none is left
        update %1$s set %2$s = %5$s where %2$s is distinct from (%5$s)
          and ctid in (select ctid from %1$s where %2$s is distinct from (%5$s) limit 10000);"""
        .formatted(
            subject.table(),
            subject.identifier(),
            subject.entry().valueOf("type"),
            SqlNames.beside(subject.relations().get(0), function),
            subject.entry().valueOf("expression"),
            function);
  }
}
