package io.plumbline.deploy.observe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Sees how a statement waits that runs in no transaction, whose locks are gone before anybody can
 * look. A transaction that has written to every table is open when it begins; where the statement
 * waits for it, another one tries to work, and then the first one ends.
 */
final class WaitWatch implements AutoCloseable {

  private static final long POLL_NANOS = 2_000_000;

  // Long enough for a lock that is free, also on a busy machine.
  private static final String NEWCOMER_PATIENCE = "set local lock_timeout = '100ms'";

  private static final String WAITING =
      "select locktype, mode from pg_catalog.pg_locks where pid = ? and not granted";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final ExistingRelations relations;
  private final int waitingBackend;
  private final Connection holder;
  private final Connection newcomer;
  private final Thread thread;
  private final List<Wait> waits = new ArrayList<>();
  private volatile boolean isOver;
  private Optional<SQLException> failure = Optional.empty();

  private WaitWatch(ExistingRelations relations, int waitingBackend, DataSource connections)
      throws SQLException {
    this.relations = relations;
    this.waitingBackend = waitingBackend;
    this.holder = connections.getConnection();
    this.newcomer = connections.getConnection();
    this.thread = new Thread(this::watch, "plumbline-wait-watch");
  }

  /**
   * @param backend the server's process that will run the statement
   */
  static WaitWatch begin(ExistingRelations relations, int backend, DataSource connections)
      throws SQLException {
    WaitWatch watch = new WaitWatch(relations, backend, connections);
    watch.holder.setAutoCommit(false);
    watch.newcomer.setAutoCommit(false);
    relations.lockAsWriter(watch.holder);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (!isOver) {
        Optional<Wait> wait = wait(newcomer);
        if (wait.isPresent()) {
          waits.add(wait.get());
          return;
        }
        LockSupport.parkNanos(POLL_NANOS);
      }
    } catch (SQLException e) {
      failure = Optional.of(e);
    } finally {
      release();
    }
  }

  private void release() {
    try {
      holder.rollback();
    } catch (SQLException e) {
      failure = Optional.of(e);
    }
  }

  private Optional<Wait> wait(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setInt(1, waitingBackend);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        String lockType = rows.getString(1);
        Optional<LockMode> mode =
            lockType.equals("relation")
                ? Optional.of(LockMode.named(rows.getString(2)))
                : Optional.empty();
        return Optional.of(new Wait(lockType, mode, newcomers()));
      }
    } finally {
      connection.rollback();
    }
  }

  private Wait.Newcomers newcomers() throws SQLException {
    try (Statement statement = newcomer.createStatement()) {
      statement.execute(NEWCOMER_PATIENCE);
      relations.lockAsWriter(newcomer);
      return Wait.Newcomers.PASS;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        return Wait.Newcomers.BLOCKED;
      }
      throw e;
    }
  }

  /** What was seen, after the statement has ended. */
  List<Wait> end() throws SQLException {
    isOver = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while a statement was observed", e);
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return List.copyOf(waits);
  }

  @Override
  public void close() throws SQLException {
    isOver = true;
    try (holder;
        newcomer) {
      // Both are closed, whatever happens to the other.
    }
  }
}
