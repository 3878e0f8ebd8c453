package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.Checkers;
import io.plumbline.testing.Histories;
import io.plumbline.testing.Servers;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A probe of an instance that runs for a year looks a million times. {@code -Dlooks=1000000} makes
 * this test as long.
 */
@Isolated("counts the threads of this JVM and what they keep")
class ManyLooksTest {

  private static final int LOOKS = Integer.getInteger("looks", 600);
  private static final int FIRST = 200;
  private static final long MEGABYTE = 1 << 20;

  /** What an instance holds, in itself and in the server. */
  private record Held(int threads, String connections, long heap) {}

  @Test
  void manyLooksHoldNoMoreThanAFew() throws SQLException {
    try (ScratchDatabase database = Servers.shared().create();
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute(
          Histories.table("public") + "create table message (id bigint primary key, body text)");
      SchemaChecker checker = Checkers.expecting(other);
      try (SchemaProbe probe =
          new SchemaProbe(
              new SchemaWatch(checker, database.dataSource(), WatchSettings.DEFAULT),
              Duration.ofHours(1),
              event -> {})) {
        look(probe, statement, FIRST);
        Held first = held(statement, database);

        look(probe, statement, LOOKS);

        Held last = held(statement, database);
        assertThat(last.connections).isEqualTo(first.connections).isEqualTo("2");
        // The thread of the last read may be about to end.
        assertThat(last.threads).isLessThanOrEqualTo(first.threads + 2);
        assertThat(last.heap - first.heap).isLessThan(4 * MEGABYTE);
      }
    }
  }

  /** Most see nothing, some a transaction, few another schema. */
  private static void look(SchemaProbe probe, Statement statement, int number) throws SQLException {
    for (int i = 1; i <= number; i++) {
      if (i % 10 == 0) {
        statement.execute("insert into message values (" + i + ", 'hello')");
        statement.execute("delete from message");
      }
      if (i % 200 == 0) {
        statement.execute("alter table message alter body set not null");
        assertThat(probe.check().outcome()).isEqualTo(Outcome.DRIFTED);
        statement.execute("alter table message alter body drop not null");
      }
      assertThat(probe.check().outcome()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  private static Held held(Statement statement, ScratchDatabase database) throws SQLException {
    System.gc();
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) from pg_stat_activity where datname = '%s'"
                .formatted(database.name()))) {
      row.next();
      return new Held(
          Thread.activeCount(),
          row.getString(1),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }
}
