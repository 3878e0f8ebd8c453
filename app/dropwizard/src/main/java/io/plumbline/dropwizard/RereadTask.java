package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.servlets.tasks.Task;
import io.plumbline.check.TextReport;
import io.plumbline.probe.SchemaProbe;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the schema, and the deploy's plan, on demand; of several demands at once one reads, and the
 * others are told so.
 */
final class RereadTask extends Task {

  private final SchemaProbe probe;
  private final Optional<PlanKeeper> plan;

  RereadTask(SchemaProbe probe, Optional<PlanKeeper> plan) {
    super("schema-reread", "text/plain; charset=utf-8");
    this.probe = requireNonNull(probe, "probe is null");
    this.plan = requireNonNull(plan, "plan is null");
  }

  @Override
  public void execute(Map<String, List<String>> parameters, PrintWriter output) {
    output.print(
        probe
            .reread()
            .map(TextReport::of)
            .orElse("The schema is being read by another demand; see /schema when it is done.\n"));
    plan.ifPresent(it -> output.print("plan      " + it.reread().summary() + "\n"));
  }
}
