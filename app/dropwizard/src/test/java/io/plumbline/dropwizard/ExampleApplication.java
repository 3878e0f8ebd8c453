package io.plumbline.dropwizard;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;

/** An application that was generated from both of the example's migrations. */
public final class ExampleApplication extends Application<ExampleConfiguration> {

  /** Where the answer is always the same: what the server itself takes to answer. */
  static final String CONSTANT = "/constant";

  static final MigrationSource MIGRATIONS = MigrationSource.of("classpath:example/migration");

  private static final SchemaLock LOCK = read();

  @Override
  public void initialize(Bootstrap<ExampleConfiguration> bootstrap) {
    bootstrap.addBundle(
        new SchemaBundle<>(LOCK, ExampleConfiguration::database, ExampleConfiguration::schema));
  }

  @Override
  public void run(ExampleConfiguration configuration, Environment environment) {
    environment.jersey().register(new ConstantResource());
  }

  static SchemaLock lock() {
    return LOCK;
  }

  private static SchemaLock read() {
    try (ScratchDatabase database = ScratchPostgres.shared().migrated(MIGRATIONS).copy();
        Connection connection = database.connect()) {
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    } catch (SQLException e) {
      throw new IllegalStateException("the example's lock cannot be made", e);
    }
  }

  /** Knows one answer. */
  @Path(CONSTANT)
  @Produces(MediaType.APPLICATION_JSON)
  public static final class ConstantResource {

    /** An object without anything in it. */
    @GET
    public String constant() {
      return "{}";
    }
  }
}
