package io.plumbline.dropwizard;

import io.plumbline.catalog.UnsupportedServerException;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.NotComparable;
import io.plumbline.check.Outcome;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Prints the lock of the database as it is, or writes it to a file, and changes no database. */
final class LockAction implements SchemaAction {

  @Override
  public String name() {
    return "lock";
  }

  @Override
  public String description() {
    return "print the lock of the database as it is";
  }

  @Override
  public List<ActionOption> options() {
    return List.of(ActionOption.OUTPUT);
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    try (Connection connection = target.connections().getConnection()) {
      SchemaLock lock =
          LiveSchema.read(
                  connection, target.checker().expected().scope(), target.settings().limits())
              .toLock(Spellings.NONE);
      write(lock, options.value(ActionOption.OUTPUT), terminal.out());
      return Outcome.IN_SYNC;
    } catch (UnsupportedServerException e) {
      return failed(new NotComparable(e.getMessage()), terminal);
    } catch (SQLException e) {
      return failed(CouldNotCheck.because(e), terminal);
    }
  }

  /** The output is a lock or nothing: it goes into a file. */
  private static Outcome failed(CheckResult failure, Terminal terminal) {
    terminal.err().println(failure.summary());
    return failure.outcome();
  }

  private static void write(SchemaLock lock, Optional<String> output, PrintStream out) {
    if (output.isEmpty()) {
      out.print(lock.render());
      return;
    }
    Path file = Path.of(output.get());
    try {
      Files.writeString(file, lock.render());
    } catch (IOException e) {
      throw new UncheckedIOException("the lock cannot be written to " + file, e);
    }
    out.println("wrote " + lock.fingerprint() + " to " + file);
  }
}
