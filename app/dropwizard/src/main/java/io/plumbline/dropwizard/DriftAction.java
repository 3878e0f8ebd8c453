package io.plumbline.dropwizard;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.TextReport;
import io.plumbline.deploy.compare.DatabaseSide;
import io.plumbline.deploy.compare.DriftComparison;
import io.plumbline.deploy.compare.LockSide;
import io.plumbline.deploy.compare.MigrationsSide;
import io.plumbline.deploy.compare.Side;
import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares any two of databases, locks and the migrations, and changes nothing. */
final class DriftAction implements SchemaAction {

  private static final String EXPECTED = "expected";
  private static final String ACTUAL = "actual";
  private static final String SIDES =
      "lock (of this build), database (of the configuration), migrations (run on a throwaway"
          + " server), a lock file (*.lock) or another configuration of this application (*.yml)";

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public String description() {
    return "compare any two of databases, locks and the migrations";
  }

  @Override
  public List<ActionOption> options() {
    return List.of(
        new ActionOption(EXPECTED, "drift: " + SIDES + "; default lock"),
        new ActionOption(ACTUAL, "drift: the same; default database"));
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, PrintStream out) {
    Side expected = side(options.value(EXPECTED).orElse("lock"), target, options);
    Side actual = side(options.value(ACTUAL).orElse("database"), target, options);
    CheckResult result =
        DriftComparison.between(
            expected, actual, target.checker().expected().scope(), target.settings().allowance());
    out.println("expected: " + expected.words());
    out.println("actual:   " + actual.words());
    out.println();
    out.print(TextReport.of(result));
    return result.outcome();
  }

  private static Side side(String written, SchemaTarget target, ActionOptions options) {
    return switch (written) {
      case "lock" -> new LockSide("the lock of this build", target.checker().expected());
      case "database" -> database("the database of the configuration", target);
      case "migrations" ->
          new MigrationsSide(
              target.settings().migrations(), Thread.currentThread().getContextClassLoader());
      default -> file(written, options);
    };
  }

  private static Side database(String words, SchemaTarget target) {
    return new DatabaseSide(words, target.connections(), target.settings().limits());
  }

  private static Side file(String written, ActionOptions options) {
    String words = Escapes.visible(written);
    if (written.endsWith(".lock")) {
      return new LockSide("the lock " + words, lock(written));
    }
    if (written.matches(".*\\.(yml|yaml|json)")) {
      return database("the database of " + words, options.elsewhere().apply(written));
    }
    // Not repeated: whoever wrote a URL may have written a password in it.
    throw new IllegalArgumentException(
        "schema drift: expected for --expected and --actual each " + SIDES);
  }

  private static SchemaLock lock(String file) {
    try {
      return SchemaLock.parse(Files.readString(Path.of(file)));
    } catch (LockFormatException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("no lock can be read from " + file, e);
    }
  }
}
