package io.plumbline.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Ends the server that {@code plumbline:start} started in this module, and removes its data. */
@Mojo(name = "stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class StopMojo extends PlumblineMojo {

  @Override
  void run() {
    ThrowawayDatabase.of(project()).ifPresent(database -> database.endIn(project()));
  }
}
