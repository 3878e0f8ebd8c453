package io.plumbline.deploy.observe;

import io.plumbline.catalog.Catalog;
import java.time.Duration;
import java.util.List;

/** What is known of a statement before it runs. */
record Draft(int line, String sql, Duration lockTimeout, Surroundings surroundings) {

  Draft in(Surroundings others) {
    return new Draft(line, sql, lockTimeout, others);
  }

  StatementObservation observed(
      Attempt<?> attempt, Looks looks, List<Wait> waits, Catalog before, Catalog after) {
    return new StatementObservation(
        line,
        sql,
        surroundings,
        attempt.duration(),
        lockTimeout,
        looks.held(),
        looks.taken(),
        looks.rewritten(),
        looks.scanned(),
        waits,
        before,
        after,
        attempt.error());
  }
}
