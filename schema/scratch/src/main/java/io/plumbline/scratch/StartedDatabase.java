package io.plumbline.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database in a server that runs. */
record StartedDatabase(StartedPostgres postgres, Access access, String name)
    implements ScratchDatabase {
  @Override
  public String url() {
    return access.url(name);
  }

  @Override
  public String user() {
    return access.user();
  }

  @Override
  public String password() {
    return access.password();
  }

  @Override
  public DataSource dataSource() {
    return access.dataSource(name);
  }

  @Override
  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  @Override
  public void close() {
    postgres.drop(name);
  }

  @Override
  public String toString() {
    return url();
  }
}
