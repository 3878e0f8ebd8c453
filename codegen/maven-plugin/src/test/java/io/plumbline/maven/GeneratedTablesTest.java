package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what jOOQ really generates. */
class GeneratedTablesTest {

  private static final String SCHEMA =
      """
      create table message (id bigint primary key);
      create view latest as select max(id) as id from message;
      create materialized view counted as select count(*) as n from message;
      create table measured (at date not null) partition by range (at);
      create table measured_2026 partition of measured
        for values from ('2026-01-01') to ('2027-01-01');
      create table "Odd ""name"" \\ ü" (id bigint);
      create function messages() returns table (id bigint) language sql as 'select 1';
      create schema audit;
      create table audit.message (id bigint primary key);
      create table audit.entry (id bigint primary key);
      """;

  @AutoClose private static ScratchDatabase database;
  private static SchemaLock lock;

  @TempDir private Path directory;

  @BeforeAll
  static void create() throws Exception {
    database = ScratchPostgres.shared().create();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA);
      lock = LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    }
  }

  @Test
  void everyTableAndViewHasItsClass() throws Exception {
    generate(of -> of.withSchemata(schema("public"), schema("audit")));

    assertThat(problems(Set.of())).isEmpty();
  }

  @Test
  void schemaThatIsLeftOutNeedsNoClasses() throws Exception {
    generate(of -> of.withInputSchema("public"));

    assertThat(problems(Set.of())).isEmpty();
  }

  @Test
  void tableWithoutClassIsNamedByItsSchema() throws Exception {
    generate(
        of ->
            of.withSchemata(schema("public"), schema("audit"))
                .withExcludes("audit\\.message|latest"));

    assertThat(problems(Set.of()))
        .containsExactly(
            "jOOQ generated no class for table audit.message: see what it logged, or name it in"
                + " notGenerated if that is meant",
            "jOOQ generated no class for view public.latest: see what it logged, or name it in"
                + " notGenerated if that is meant");
    assertThat(problems(Set.of("audit.message", "public.latest"))).isEmpty();
  }

  @Test
  void schemaOfAnotherNameIsHeldAgainstAllThatHaveNone() throws Exception {
    generate(
        of ->
            of.withSchemata(schema("public").withOutputSchemaToDefault(true))
                .withExcludes("latest"));

    assertThat(problems(Set.of("audit.entry")))
        .containsExactly(
            "jOOQ generated no class for view public.latest: see what it logged, or name it in"
                + " notGenerated if that is meant");
  }

  @Test
  void noTableAtAllIsOneProblem() throws Exception {
    generate(of -> of.withInputSchema("misspelt"));

    assertThat(problems(Set.of()))
        .singleElement()
        .asString()
        .startsWith("jOOQ generated no table: expected a class for each of 8 tables and views;");
  }

  @Test
  void nameThatTheLockDoesNotHaveIsAProblem() throws Exception {
    generate(of -> of.withInputSchema("public"));

    assertThat(problems(Set.of("public.mesage")))
        .containsExactly(
            "notGenerated names public.mesage: expected a table or view of the migrations, found"
                + " none of that name; take it out or correct it");
  }

  private List<String> problems(Set<String> notGenerated) throws Exception {
    return new GeneratedTables(GeneratedSchema.in(directory.resolve("com/acme")), notGenerated)
        .problems(lock);
  }

  private static SchemaMappingType schema(String name) {
    return new SchemaMappingType().withInputSchema(name);
  }

  private void generate(Consumer<Database> choice) throws Exception {
    Database of = new Database().withName("org.jooq.meta.postgres.PostgresDatabase");
    choice.accept(of);
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withUrl(database.url())
                    .withUser(database.user())
                    .withPassword(database.password()))
            .withGenerator(
                new Generator()
                    .withDatabase(of)
                    .withGenerate(new Generate().withSources(false))
                    .withTarget(
                        new Target()
                            .withPackageName("com.acme")
                            .withDirectory(directory.toString()))));
  }
}
