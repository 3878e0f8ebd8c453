package io.plumbline.scratch.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a migrated PostgreSQL database of their own.
 *
 * <pre>{@code
 * @MigratedDatabase
 * class MessageDaoTest {
 *   @Test
 *   void findsByAgent(DataSource dataSource) { … }
 *
 *   @Test
 *   void stillWorksOnStaging(@MigratedDatabase(at = "1") Connection connection) { … }
 * }
 * }</pre>
 *
 * <p>A parameter of type {@link io.plumbline.scratch.ScratchDatabase}, {@link javax.sql.DataSource}
 * or {@link java.sql.Connection} gets a fresh copy for each test method, dropped after it; several
 * parameters of one method, and of its {@code @BeforeEach}, see the same copy unless their
 * annotations differ. Parameters of a constructor and of {@code @BeforeAll} get a copy for the
 * class. The annotation of the parameter counts before that of the method, and that before that of
 * the class. The server is {@link io.plumbline.scratch.ScratchPostgres#shared()}.
 *
 * <p>With the system property {@code plumbline.at}, all tests whose annotation does not name a
 * version run at that one: the same suite against the schema that an environment still has.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MigratedDatabaseExtension.class)
public @interface MigratedDatabase {
  /** Flyway locations of the migrations. */
  String[] locations() default "classpath:db/migration";

  /** The version of the last migration to run; empty for all of them. */
  String at() default "";
}
