package io.plumbline.testing;

/** Flyway's history table, made by hand. */
public final class Histories {

  private Histories() {}

  /** The SQL that makes an empty one. */
  public static String table(String schema) {
    return """
        create table %s.flyway_schema_history (
          installed_rank integer not null primary key, version varchar(50),
          description varchar(200) not null, type varchar(20) not null,
          script varchar(1000) not null, checksum integer,
          installed_by varchar(100) not null default 'test',
          installed_on timestamp not null default now(),
          execution_time integer not null default 0, success boolean not null);
        """
        .formatted(schema);
  }
}
