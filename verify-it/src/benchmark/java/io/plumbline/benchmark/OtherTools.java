package io.plumbline.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import org.jooq.Meta;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.postgres.PostgresDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import schemacrawler.inclusionrule.RegularExpressionInclusionRule;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;
import us.fatehi.utility.datasource.MultiUseUserCredentials;

/** The same schema as other libraries read it into their models, each on a new connection. */
@State(Scope.Benchmark)
public class OtherTools {

  private final BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();

  @Benchmark
  public int jooqMeta() throws SQLException {
    try (Connection connection = database.connect()) {
      PostgresDatabase meta = new PostgresDatabase();
      meta.setConnection(connection);
      meta.setConfiguredSchemata(
          List.of(new SchemaMappingType().withInputSchema(SyntheticSchema.NAME)));
      meta.setIncludes(new String[] {".*"});
      meta.setExcludes(new String[0]);
      SchemaDefinition schema = meta.getSchema(SyntheticSchema.NAME);
      int read = meta.getEnums(schema).size() + meta.getRoutines(schema).size();
      read += meta.getSequences(schema).size() + meta.getIndexes(schema).size();
      read += meta.getUniqueKeys(schema).size() + meta.getForeignKeys(schema).size();
      read += meta.getCheckConstraints(schema).size();
      for (TableDefinition table : meta.getTables(schema)) {
        read += table.getColumns().size();
      }
      return read;
    }
  }

  /** jOOQ's model over {@code java.sql.DatabaseMetaData}. */
  @Benchmark
  public Meta jooqJdbcMeta() throws SQLException {
    try (Connection connection = database.connect()) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .meta()
          .filterSchemas(schema -> schema.getName().equals(SyntheticSchema.NAME))
          .snapshot();
    }
  }

  @Benchmark
  public DatabaseSnapshot liquibaseSnapshot() throws SQLException, LiquibaseException {
    try (Connection connection = database.connect()) {
      Database liquibase =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      return SnapshotGeneratorFactory.getInstance()
          .createSnapshot(
              new CatalogAndSchema(null, SyntheticSchema.NAME),
              liquibase,
              new SnapshotControl(liquibase));
    }
  }

  @Benchmark
  public Catalog schemaCrawlerMaximum() throws Exception {
    SchemaCrawlerOptions options =
        SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
            .withLimitOptions(
                LimitOptionsBuilder.builder()
                    .includeSchemas(
                        new RegularExpressionInclusionRule(".*\\.?" + SyntheticSchema.NAME))
                    .toOptions())
            .withLoadOptions(
                LoadOptionsBuilder.builder()
                    .withSchemaInfoLevel(SchemaInfoLevelBuilder.maximum())
                    .toOptions());
    // Several at once, as it reads fastest. Not in a try of its own, which the compiler objects to.
    DatabaseConnectionSource connections =
        DatabaseConnectionSources.newDatabaseConnectionSource(
            database.url(), new MultiUseUserCredentials(database.user(), database.password()));
    try {
      return SchemaCrawlerUtility.getCatalog(connections, options);
    } finally {
      connections.close();
    }
  }
}
