package io.plumbline.dropwizard;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.compare.DatabaseSide;
import io.plumbline.deploy.compare.DriftComparison;
import io.plumbline.deploy.compare.NamedSides;
import io.plumbline.deploy.compare.Side;
import io.plumbline.deploy.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares any two of databases, locks and the migrations, and changes nothing. */
final class DriftAction implements SchemaAction {

  private static final ActionOption EXPECTED =
      ActionOption.once(
          "expected",
          "drift: %s, or another configuration of this application (*.yml); default lock"
              .formatted(NamedSides.NAMES));

  private static final ActionOption ACTUAL =
      ActionOption.once("actual", "drift: the same; default database");

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
    List<ActionOption> options = new ArrayList<>(ReportOutput.OPTIONS);
    options.add(EXPECTED);
    options.add(ACTUAL);
    return options;
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    ReportOutput output = ReportOutput.of(target, options, terminal);
    NamedSides sides =
        new NamedSides(
            target.checker().expected(),
            target.migrateSettings(),
            () -> database("the database of the configuration", target),
            name -> elsewhere(name, options));
    Side expected = sides.named(options.value(EXPECTED).orElse("lock"));
    Side actual = sides.named(options.value(ACTUAL).orElse("database"));
    return output.print(
        Report.drift(
            expected,
            actual,
            DriftComparison.between(
                expected,
                actual,
                target.checker().expected().scope(),
                target.settings().allowance())));
  }

  private static Optional<Side> elsewhere(String name, ActionOptions options) {
    return name.matches(".*\\.(yml|yaml|json)")
        ? Optional.of(
            database("the database of " + Escapes.visible(name), options.elsewhere().apply(name)))
        : Optional.empty();
  }

  private static Side database(String words, SchemaTarget target) {
    return new DatabaseSide(words, target.connections(), target.settings().limits());
  }
}
