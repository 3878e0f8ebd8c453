package io.plumbline.scratch.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import io.plumbline.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Fills in the parameters; JUnit closes what lies in the store when the test or class ends. */
final class MigratedDatabaseExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(MigratedDatabaseExtension.class);

  private static final Set<Class<?>> TYPES =
      Set.of(ScratchDatabase.class, DataSource.class, Connection.class);

  /** The store answers for the class too where the test asks; the id keeps them apart. */
  private record Key(String test, Wanted wanted) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return TYPES.contains(parameter.getParameter().getType())
        && annotation(parameter, test).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Store store = test.getStore(NAMESPACE);
    Wanted wanted = annotation(parameter, test).map(Wanted::by).orElseThrow();
    ScratchDatabase database =
        store.getOrComputeIfAbsent(
            new Key(test.getUniqueId(), wanted),
            key -> SharedTemplates.OF_THIS_JVM.copy(key.wanted()),
            ScratchDatabase.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == DataSource.class) {
      return database.dataSource();
    }
    return type == Connection.class ? connection(database, store) : database;
  }

  private static Connection connection(ScratchDatabase database, Store store) {
    try {
      Connection connection = database.connect();
      store.put(connection, connection);
      return connection;
    } catch (SQLException e) {
      throw new ParameterResolutionException(
          "No connection to the migrated database " + database.url() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<MigratedDatabase> annotation(
      ParameterContext parameter, ExtensionContext test) {
    return parameter
        .findAnnotation(MigratedDatabase.class)
        .or(() -> findAnnotation(parameter.getDeclaringExecutable(), MigratedDatabase.class))
        // What @BeforeEach prepares is the database that the test method asked for.
        .or(() -> findAnnotation(test.getTestMethod(), MigratedDatabase.class))
        .or(
            () ->
                findAnnotation(
                    test.getRequiredTestClass(),
                    MigratedDatabase.class,
                    test.getEnclosingTestClasses()));
  }
}
