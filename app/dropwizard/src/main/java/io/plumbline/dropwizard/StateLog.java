package io.plumbline.dropwizard;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.probe.ProbeEvent;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs each change once: one line for people as its text and for machines as its keys. */
final class StateLog implements Consumer<ProbeEvent> {

  private static final Logger LOGGER = LoggerFactory.getLogger(StateLog.class);

  @Override
  public void accept(ProbeEvent event) {
    if (event.isNews()) {
      log(event);
    }
  }

  private static void log(ProbeEvent event) {
    CheckResult result = event.look().result();
    LoggingEventBuilder line =
        LOGGER
            .atLevel(result.outcome() == Outcome.IN_SYNC ? Level.INFO : Level.WARN)
            .addKeyValue("state", event.observation().state().word())
            .addKeyValue("outcome", result.outcome().words());
    if (result instanceof Verdict verdict) {
      line =
          line.addKeyValue("relation", verdict.history().relation().words())
              .addKeyValue("differences", verdict.findings().size())
              .addKeyValue("expected", verdict.expected())
              .addKeyValue("actual", verdict.actual());
    }
    if (event.failure().isPresent()) {
      line = line.setCause(event.failure().get());
    }
    line.log("Schema {}", Escapes.visible(result.summary()));
  }
}
