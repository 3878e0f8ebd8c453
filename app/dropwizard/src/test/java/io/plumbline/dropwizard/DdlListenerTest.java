package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever way jOOQ sends a statement, the listener sees it before the server does. */
class DdlListenerTest {

  private static final String DDL = "create table made (a int)";

  @AutoClose private static ScratchDatabase database;

  @BeforeAll
  static void create() {
    database = ScratchPostgres.shared().create();
    jooq(DdlGuard.OFF).execute("create table message (id int)");
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        way("typed", jooq -> jooq.createTable("made").column("a", SQLDataType.INTEGER).execute()),
        way("plain", jooq -> jooq.execute(DDL)),
        way("query", jooq -> jooq.query(DDL).execute()),
        way("fetch", jooq -> jooq.fetch("select 1 as a into made")),
        way("fetch many", jooq -> jooq.fetchMany("select 1; " + DDL)),
        way("several", jooq -> jooq.execute("delete from message; " + DDL)),
        way("in a condition", jooq -> jooq.fetch("select 1 where true; " + DDL)),
        way("cursor", jooq -> jooq.fetchLazy("select 1 as a into made").close()),
        way("batch", jooq -> jooq.batch(DDL, "delete from message").execute()),
        way("batch of one", jooq -> jooq.batch(DDL).bind(new Object[0]).execute()),
        way("block", jooq -> jooq.begin(DSL.query(DDL)).execute()),
        way("transaction", jooq -> jooq.transaction(it -> DSL.using(it).execute(DDL))),
        way(
            "static",
            jooq ->
                DSL.using(
                        jooq.configuration()
                            .derive(
                                new Settings().withStatementType(StatementType.STATIC_STATEMENT)))
                    .execute(DDL)));
  }

  private static Arguments way(String name, Consumer<DSLContext> way) {
    return Arguments.of(name, way);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void ddlIsRefusedAndNotRun(String name, Consumer<DSLContext> way) {
    DSLContext jooq = jooq(DdlGuard.FAIL);
    assertThatThrownBy(() -> way.accept(jooq))
        .isInstanceOf(DdlRefusedException.class)
        .hasMessageContaining("the schema is changed by migrations alone");
    assertThat(jooq.fetchExists(DSL.table("pg_class"), DSL.condition("relname = 'made'")))
        .isFalse();
  }

  @Test
  void everyOtherStatementRuns() {
    DSLContext jooq = jooq(DdlGuard.FAIL);
    jooq.transaction(
        it -> {
          DSL.using(it).execute("create temp table mine (a int) on commit drop");
          DSL.using(it).insertInto(DSL.table("message")).values(1).execute();
        });
    assertThat(jooq.fetchCount(DSL.table("message"))).isEqualTo(1);
    assertThat(jooq.select(DSL.now()).fetch()).hasSize(1);
    assertThat(jooq.batch("delete from message", "delete from message").execute()).hasSize(2);
  }

  @Test
  void warnSaysTheKindAndRunsIt() {
    try (Logged logged = Logged.by(DdlListener.class)) {
      jooq(DdlGuard.WARN).execute("create table warned (secret int)");
      assertThat(logged.messages())
          .singleElement()
          .asString()
          .startsWith("Runs CREATE TABLE: the schema is changed by migrations alone")
          .doesNotContain("secret");
    }
    assertThat(jooq(DdlGuard.OFF).fetchCount(DSL.table("warned"))).isZero();
  }

  private static DSLContext jooq(DdlGuard guard) {
    return DSL.using(
        new DefaultConfiguration()
            .set(database.dataSource())
            .set(SQLDialect.POSTGRES)
            .set(new DdlListener(guard)));
  }
}
