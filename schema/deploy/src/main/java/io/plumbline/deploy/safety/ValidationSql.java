package io.plumbline.deploy.safety;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;

/** A constraint validated by a migration of its own, in SQL. */
final class ValidationSql {

  private ValidationSql() {}

  static String later(Subject subject) {
    return "-- in this migration: what adds the constraint NOT VALID\n-- in the next migration\n"
        + statement(subject);
  }

  private static String statement(Subject subject) {
    Entry validated = subject.entry();
    ObjectName owner = validated.owner().orElseThrow();
    if (validated.kind() == Kind.COLUMN) {
      // What the constraint is called is in no catalog of ours.
      return """
          do $$ begin
            execute (
              select format('alter table %%s validate constraint %%I', conrelid::regclass, conname)
              from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
              where conrelid = %s::regclass and contype = 'n' and attname = %s);
          end $$;"""
          .formatted(Quoted.text(SqlNames.of(owner)), Quoted.text(subject.simpleName()));
    }
    boolean isOfDomain = subject.scene().before(Kind.DOMAIN, owner).isPresent();
    return "alter %s %s validate constraint %s;"
        .formatted(isOfDomain ? "domain" : "table", SqlNames.of(owner), subject.identifier());
  }
}
