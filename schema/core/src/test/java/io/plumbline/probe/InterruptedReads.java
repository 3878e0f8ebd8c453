package io.plumbline.probe;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Something that happens to the database right before a query of a read is sent. */
final class InterruptedReads {

  private InterruptedReads() {}

  /**
   * Connections that do this.
   *
   * @param query what is in the text of that query
   * @param times how often it happens at the most
   */
  static DataSource of(DataSource origin, String query, int times, Interruption interruption) {
    AtomicInteger left = new AtomicInteger(times);
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(origin, method, arguments);
          return result instanceof Connection connection
              ? connection(connection, query, left, interruption)
              : result;
        });
  }

  private static Connection connection(
      Connection origin, String query, AtomicInteger left, Interruption interruption) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("prepareStatement")
              && arguments[0].toString().contains(query)
              && left.getAndDecrement() > 0) {
            interruption.run();
          }
          return call(origin, method, arguments);
        });
  }

  private static Object call(Object origin, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(origin, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  interface Interruption {
    void run() throws SQLException;
  }
}
