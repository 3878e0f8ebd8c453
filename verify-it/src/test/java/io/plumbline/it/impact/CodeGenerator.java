package io.plumbline.it.impact;

import io.plumbline.check.LiveSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Writes jOOQ's code of a schema. */
final class CodeGenerator {

  private CodeGenerator() {}

  /** Gives the schema that the code was generated from. */
  static LiveSchema generate(String sql, String packageName, Path folder) {
    try (ReusedDatabase database = ReusedDatabase.filled(sql)) {
      GenerationTool tool = new GenerationTool();
      tool.setConnection(database.owner());
      tool.run(configuration(schemas(database.owner()), packageName, folder));
      return database.read();
    } catch (Exception e) {
      throw new IllegalStateException("cannot generate code for\n" + sql, e);
    }
  }

  private static Configuration configuration(
      List<SchemaMappingType> schemas, String packageName, Path folder) {
    return new Configuration()
        .withLogging(Logging.ERROR)
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(schemas))
                .withGenerate(new Generate().withSources(false))
                .withTarget(
                    new Target().withPackageName(packageName).withDirectory(folder.toString())));
  }

  private static List<SchemaMappingType> schemas(Connection connection) throws SQLException {
    List<SchemaMappingType> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select nspname from pg_namespace"
                    + " where nspname !~ '^pg_' and nspname <> 'information_schema'")) {
      while (rows.next()) {
        schemas.add(new SchemaMappingType().withInputSchema(rows.getString(1)));
      }
    }
    return schemas;
  }
}
