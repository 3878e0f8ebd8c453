package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.dropwizard.SchemaCommand.WrongUsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * The arguments of the command {@code schema}.
 *
 * @param namespace what the command line has
 */
record SchemaArguments(Namespace namespace) {

  private static final List<SchemaAction> ACTIONS =
      List.of(
          new StatusAction(),
          new VerifyAction(),
          new PlanAction(),
          new RehearseAction(),
          new MigrateAction(),
          new LockAction(),
          new DriftAction(),
          new AcceptAction());

  private static final List<ActionOption> OPTIONS =
      ACTIONS.stream().flatMap(action -> action.options().stream()).distinct().toList();

  private static final String ACTION = "action";
  private static final String REST = "rest";

  SchemaArguments {
    requireNonNull(namespace, "namespace is null");
  }

  static void addAction(Subparser subparser) {
    subparser
        .addArgument(ACTION)
        .nargs("?")
        .help(
            ACTIONS.stream()
                .map(action -> action.name() + ": " + action.description())
                .collect(Collectors.joining("; ")));
  }

  static void addOptions(Subparser subparser) {
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
    subparser.addArgument(REST).nargs("*").help(Arguments.SUPPRESS);
  }

  /** The action, of arguments that were checked. */
  SchemaAction action() {
    return written().flatMap(SchemaArguments::named).orElseThrow();
  }

  /** The values of the options that were given. */
  Map<ActionOption, List<String>> values() {
    Map<ActionOption, List<String>> values = new HashMap<>();
    for (ActionOption option : OPTIONS) {
      Optional<List<String>> given =
          switch (option.times()) {
            case ONCE -> Optional.ofNullable(namespace.getString(option.name())).map(List::of);
            case MANY -> Optional.ofNullable(namespace.getList(option.name()));
          };
      given.ifPresent(it -> values.put(option, it));
    }
    return values;
  }

  /**
   * Demands an action, its configuration, and no option of another action.
   *
   * @throws WrongUsageException when it is not so
   */
  void check() {
    if (written().flatMap(SchemaArguments::named).isEmpty()) {
      throw new WrongUsageException(
          "schema: expected one of %s, found %s"
              .formatted(
                  ACTIONS.stream().map(SchemaAction::name).collect(Collectors.joining(", ")),
                  written().orElse("nothing")));
    }
    if (namespace.getString("file") == null) {
      throw new WrongUsageException(
          "schema: expected a configuration file after " + action().name());
    }
    List<String> foreign =
        values().keySet().stream()
            .filter(option -> !action().options().contains(option))
            .map(option -> "--" + option.name())
            .sorted()
            .toList();
    if (!foreign.isEmpty()) {
      throw new WrongUsageException(
          "schema: %s takes no option %s".formatted(action().name(), String.join(", ", foreign)));
    }
    if (!namespace.getList(REST).isEmpty()) {
      throw new WrongUsageException(
          "schema: expected one configuration file, found more: " + namespace.getList(REST));
    }
  }

  private Optional<String> written() {
    return Optional.ofNullable(namespace.getString(ACTION));
  }

  private static Optional<SchemaAction> named(String name) {
    return ACTIONS.stream().filter(action -> action.name().equals(name)).findFirst();
  }
}
