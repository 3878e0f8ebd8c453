package io.plumbline.it.impact;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A database that nobody else uses, empty at first, left for the next one when closed: emptying one
 * takes a tenth of the time of making another.
 */
final class ReusedDatabase implements AutoCloseable {

  private static final Queue<ReusedDatabase> IDLE = new ConcurrentLinkedQueue<>();

  private static final String EMPTY =
      """
      do $$
      declare it record;
      begin
        for it in select extname from pg_extension where extname <> 'plpgsql' loop
          execute format('drop extension %I cascade', it.extname);
        end loop;
        for it in select fdwname from pg_foreign_data_wrapper loop
          execute format('drop foreign data wrapper %I cascade', it.fdwname);
        end loop;
        for it in select pubname from pg_publication loop
          execute format('drop publication %I', it.pubname);
        end loop;
        for it in select nspname from pg_namespace
                  where nspname !~ '^pg_' and nspname <> 'information_schema' loop
          execute format('drop schema %I cascade', it.nspname);
        end loop;
      end $$;
      alter default privileges for role pg_monitor revoke select on tables from public;
      create schema public;
      """;

  private static final Scope EVERYTHING = Scope.ALL.withFacets(EnumSet.allOf(Facet.class));

  private final Connection owner;
  private final Connection user;

  private ReusedDatabase() throws SQLException {
    ScratchDatabase database = ScratchPostgres.shared().create();
    owner = database.connect();
    user = database.connect();
  }

  static ReusedDatabase filled(String sql) throws SQLException {
    Optional<ReusedDatabase> idle = Optional.ofNullable(IDLE.poll());
    ReusedDatabase taken = idle.isPresent() ? idle.get() : new ReusedDatabase();
    taken.run(EMPTY);
    taken.run(sql);
    return taken;
  }

  /** Runs SQL as the owner does who makes the schema. */
  void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  LiveSchema read() throws SQLException {
    return LiveSchema.read(owner, EVERYTHING, ReadLimits.DEFAULT);
  }

  /** The connection that the schema is made by. */
  Connection owner() {
    return owner;
  }

  /** Another connection, as a build has one, that keeps no plans from the one before. */
  Connection user() throws SQLException {
    user.setAutoCommit(true);
    try (Statement statement = user.createStatement()) {
      statement.execute("discard all");
    }
    return user;
  }

  @Override
  public void close() {
    IDLE.add(this);
  }
}
