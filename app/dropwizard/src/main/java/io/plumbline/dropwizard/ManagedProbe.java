package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.dropwizard.lifecycle.Managed;
import io.plumbline.probe.SchemaProbe;

/** Lets the probe live as long as the application. */
record ManagedProbe(SchemaProbe probe) implements Managed {

  ManagedProbe {
    requireNonNull(probe, "probe is null");
  }

  @Override
  public void start() {
    probe.start();
  }

  @Override
  public void stop() {
    probe.close();
  }
}
