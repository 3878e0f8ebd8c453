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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code schema <action> <configuration>}: works on the database of a configuration and ends with
 * an exit code that says how it went.
 */
final class SchemaCommand<T extends Configuration> extends ConfiguredCommand<T> {

  static final int WRONG_USAGE = 64;

  private static final List<SchemaAction> ACTIONS =
      List.of(
          new StatusAction(),
          new VerifyAction(),
          new PlanAction(),
          new MigrateAction(),
          new LockAction(),
          new DriftAction(),
          new AcceptAction());

  private static final List<ActionOption> OPTIONS =
      ACTIONS.stream().flatMap(action -> action.options().stream()).distinct().toList();

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
    subparser
        .addArgument("action")
        .nargs("?")
        .help(
            ACTIONS.stream()
                .map(action -> action.name() + ": " + action.description())
                .collect(Collectors.joining("; ")));
    super.configure(subparser);
    for (ActionOption option : OPTIONS) {
      subparser
          .addArgument("--" + option.name())
          .help(option.help())
          .action(
              switch (option.times()) {
                case ONCE -> Arguments.store();
                case MANY -> Arguments.append();
              });
    }
    subparser.addArgument("rest").nargs("*").help(Arguments.SUPPRESS);
    subparser.epilog(
        "exit codes: 0 in sync, 1 drifted or refused, 2 could not check, 3 not comparable,"
            + " 64 wrong usage");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
    requireUsage(namespace);
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
    SchemaAction action = action(namespace).orElseThrow();
    ActionOptions options =
        new ActionOptions(
            values(namespace, OPTIONS), file -> target.apply(configuration(bootstrap, file)));
    Outcome outcome = action.run(target.apply(configuration), options, terminal);
    terminal.out().flush();
    if (outcome != Outcome.IN_SYNC) {
      exit.accept(outcome.exitCode());
    }
  }

  private static Map<ActionOption, List<String>> values(
      Namespace namespace, List<ActionOption> options) {
    Map<ActionOption, List<String>> values = new HashMap<>();
    for (ActionOption option : options) {
      Optional<List<String>> given =
          switch (option.times()) {
            case ONCE -> Optional.ofNullable(namespace.getString(option.name())).map(List::of);
            case MANY -> Optional.ofNullable(namespace.getList(option.name()));
          };
      given.ifPresent(it -> values.put(option, it));
    }
    return values;
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

  private static Optional<SchemaAction> action(Namespace namespace) {
    return ACTIONS.stream()
        .filter(action -> action.name().equals(namespace.getString("action")))
        .findFirst();
  }

  private static void requireUsage(Namespace namespace) {
    String actions = ACTIONS.stream().map(SchemaAction::name).collect(Collectors.joining(", "));
    if (action(namespace).isEmpty()) {
      throw new WrongUsageException(
          "schema: expected one of %s, found %s"
              .formatted(
                  actions, Optional.ofNullable(namespace.getString("action")).orElse("nothing")));
    }
    if (namespace.getString("file") == null) {
      throw new WrongUsageException(
          "schema: expected a configuration file after " + namespace.getString("action"));
    }
    List<ActionOption> foreign = new ArrayList<>(OPTIONS);
    foreign.removeAll(action(namespace).orElseThrow().options());
    if (!values(namespace, foreign).isEmpty()) {
      throw new WrongUsageException(
          "schema: %s takes no option %s"
              .formatted(
                  namespace.getString("action"),
                  values(namespace, foreign).keySet().stream()
                      .map(option -> "--" + option.name())
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    if (!namespace.getList("rest").isEmpty()) {
      throw new WrongUsageException(
          "schema: expected one configuration file, found more: " + namespace.getList("rest"));
    }
  }

  /** The command line is not one that this command knows. */
  static final class WrongUsageException extends RuntimeException {
    WrongUsageException(String message) {
      super(message);
    }
  }
}
