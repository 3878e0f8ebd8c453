package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.plumbline.catalog.Escapes;
import io.plumbline.check.Outcome;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.IntConsumer;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code schema <action> <configuration>}: works on the database of a configuration and ends with
 * an exit code that says how it went.
 */
final class SchemaCommand<T extends Configuration> extends ConfiguredCommand<T> {

  static final int WRONG_USAGE = 64;

  private final Class<T> configurationClass;
  private final Function<T, SchemaTarget> target;
  private final Terminal terminal;
  private final IntConsumer exit;

  SchemaCommand(Class<T> configurationClass, Function<T, SchemaTarget> target) {
    this(configurationClass, target, Terminal.ofProcess(), System::exit);
  }

  SchemaCommand(
      Class<T> configurationClass,
      Function<T, SchemaTarget> target,
      Terminal terminal,
      IntConsumer exit) {
    super(
        SchemaBundle.NAME,
        "Compares the database with this build, plans its migration, or migrates it");
    this.configurationClass = requireNonNull(configurationClass, "configurationClass is null");
    this.target = requireNonNull(target, "target is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.exit = requireNonNull(exit, "exit is null");
  }

  @Override
  protected Class<T> getConfigurationClass() {
    return configurationClass;
  }

  @Override
  public void configure(Subparser subparser) {
    SchemaArguments.addAction(subparser);
    super.configure(subparser);
    SchemaArguments.addOptions(subparser);
    subparser.epilog(
        "exit codes: 0 in sync, 1 drifted or refused, 2 could not check, 3 not comparable,"
            + " 64 wrong usage");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
    new SchemaArguments(namespace).check();
    PrintStream standardOutput = System.out;
    // The log goes elsewhere, so that whoever reads a report reads the report alone.
    System.setOut(terminal.err());
    try {
      super.run(bootstrap, namespace);
    } finally {
      System.setOut(standardOutput);
    }
  }

  @Override
  protected void run(Bootstrap<T> bootstrap, Namespace namespace, T configuration) {
    SchemaArguments arguments = new SchemaArguments(namespace);
    ActionOptions options =
        new ActionOptions(arguments.values(), file -> target.apply(configuration(bootstrap, file)));
    Outcome outcome = arguments.action().run(target.apply(configuration), options, terminal);
    terminal.out().flush();
    if (outcome != Outcome.IN_SYNC) {
      exit.accept(outcome.exitCode());
    }
  }

  /** The configuration of the same application in another file. */
  private T configuration(Bootstrap<T> bootstrap, String file) {
    try {
      return bootstrap
          .getConfigurationFactoryFactory()
          .create(
              configurationClass,
              bootstrap.getValidatorFactory().getValidator(),
              bootstrap.getObjectMapper(),
              "dw")
          .build(bootstrap.getConfigurationSourceProvider(), file);
    } catch (IOException | ConfigurationException e) {
      throw new WrongUsageException("no such configuration, or a wrong one: " + e.getMessage());
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable e) {
    boolean isUsage =
        e instanceof WrongUsageException
            || e instanceof ConfigurationException
            || e instanceof IllegalArgumentException
            || e instanceof IOException;
    String message =
        e instanceof FileNotFoundException
            ? "no such configuration: " + e.getMessage()
            : e.getMessage();
    cli.getStdErr()
        .println(isUsage ? message : "could not check: " + Escapes.visible(e.toString()));
    cli.getStdErr().flush();
    exit.accept(isUsage ? WRONG_USAGE : Outcome.COULD_NOT_CHECK.exitCode());
  }

  /** The command line is not one that this command knows. */
  static final class WrongUsageException extends RuntimeException {
    WrongUsageException(String message) {
      super(message);
    }
  }
}
