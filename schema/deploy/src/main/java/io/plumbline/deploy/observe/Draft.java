package io.plumbline.deploy.observe;

import io.plumbline.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What is known of a statement before it runs. */
record Draft(int line, String sql, Duration lockTimeout, Surroundings surroundings) {

  Draft in(Surroundings others) {
    return new Draft(line, sql, lockTimeout, others);
  }

  StatementObservation observed(
      Attempt<?> attempt, Looks looks, List<Wait> waits, Schemas schemas) {
    return new StatementObservation(
        line,
        sql,
        surroundings,
        attempt.duration(),
        lockTimeout,
        looks.held(),
        looks.taken(),
        looks.rewritten(),
        looks.rewrittenSequences(),
        looks.scanned(),
        waits,
        schemas.before(),
        schemas.after(),
        schemas.partitionChecks(),
        attempt.error());
  }

  /** The schema before and after a statement. */
  record Schemas(Catalog before, Catalog after, List<PartitionCheck> partitionChecks) {

    static Schemas of(Connection connection, Catalog before, Catalog after) throws SQLException {
      return new Schemas(before, after, PartitionChecks.read(connection, before, after));
    }
  }
}
