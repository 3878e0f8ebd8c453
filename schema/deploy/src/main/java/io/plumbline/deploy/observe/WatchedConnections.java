package io.plumbline.deploy.observe;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;

/**
 * A source of connections whose statements a watch sees, whoever makes them: Flyway, a migration in
 * Java, a library that it calls.
 */
public final class WatchedConnections {

  private WatchedConnections() {}

  /** The same connections, watched. */
  public static DataSource of(DataSource connections, StatementWatch watch) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(connections, method, arguments);
          return result instanceof Connection connection ? connection(connection, watch) : result;
        });
  }

  private static Connection connection(Connection connection, StatementWatch watch) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = call(connection, method, arguments);
          if (method.getName().equals("unwrap")
              && result instanceof BaseConnection own
              && ((Class<?>) arguments[0]).isAssignableFrom(BaseConnection.class)) {
            return new WatchedCopies(own, watch).asConnection();
          }
          if (!(result instanceof Statement statement)) {
            return result;
          }
          Optional<String> prepared =
              statement instanceof PreparedStatement
                  ? Optional.of((String) arguments[0])
                  : Optional.empty();
          Class<? extends Statement> type =
              statement instanceof CallableStatement
                  ? CallableStatement.class
                  : statement instanceof PreparedStatement
                      ? PreparedStatement.class
                      : Statement.class;
          return proxy(
              type,
              new WatchedStatement(connection, (Connection) self, statement, prepared, watch));
        });
  }

  /** One statement; like the driver's, for use by one thread at a time. */
  private static final class WatchedStatement implements InvocationHandler {
    private final Connection connection;
    private final Connection watchedConnection;
    private final Statement statement;
    private final Optional<String> prepared;
    private final StatementWatch watch;
    private final List<String> batch = new ArrayList<>();

    WatchedStatement(
        Connection connection,
        Connection watchedConnection,
        Statement statement,
        Optional<String> prepared,
        StatementWatch watch) {
      this.connection = connection;
      this.watchedConnection = watchedConnection;
      this.statement = statement;
      this.prepared = prepared;
      this.watch = watch;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      if (name.equals("getConnection")) {
        return watchedConnection;
      }
      if (name.equals("addBatch") && prepared.isEmpty()) {
        batch.add((String) arguments[0]);
      }
      if (!name.startsWith("execute")) {
        return call(statement, method, arguments);
      }
      StatementWatch.Form form =
          prepared.isPresent() ? StatementWatch.Form.PREPARED : StatementWatch.Form.TEXT;
      Object result =
          watch.run(connection, sql(name, arguments), form, execution(method, arguments));
      batch.clear();
      return result;
    }

    private StatementWatch.Execution<Object> execution(Method method, Object[] arguments) {
      return () -> {
        try {
          return call(statement, method, arguments);
        } catch (SQLException | RuntimeException | Error e) {
          throw e;
        } catch (Throwable e) {
          throw new SQLException(e);
        }
      };
    }

    private String sql(String name, Object[] arguments) {
      if (prepared.isPresent()) {
        return prepared.get();
      }
      return name.endsWith("Batch") ? String.join(";\n", batch) : (String) arguments[0];
    }
  }

  static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
