package io.plumbline.it.alongside;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.CheckResult;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.TextReport;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** Compares the database of the environment with a lock file. */
public final class CheckSchema {

  private CheckSchema() {}

  // readme: main
  /** The exit code is that of {@code schema verify}. */
  public static void main(String[] arguments) throws IOException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(System.getenv("DATABASE_URL"));
    SchemaLock expected = SchemaLock.parse(Files.readString(Path.of(arguments[0])));
    CheckResult result = new SchemaChecker(expected, ReadLimits.DEFAULT).check(database);
    System.out.print(TextReport.of(result));
    System.exit(result.outcome().exitCode());
  }
  // readme: end
}
