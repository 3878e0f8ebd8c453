package io.plumbline.dropwizard;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets the plans of a test class use the shared server, so that not each of them starts one. */
final class SharedThrowawayServer implements BeforeAllCallback, AfterAllCallback {

  private static final String PREFIX = "plumbline.server.";

  private ScratchDatabase database;

  @Override
  public void beforeAll(ExtensionContext context) {
    database = ScratchPostgres.shared().create();
    System.setProperty(PREFIX + "url", database.url());
    System.setProperty(PREFIX + "user", database.user());
    System.setProperty(PREFIX + "password", database.password());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    List.of("url", "user", "password").forEach(it -> System.clearProperty(PREFIX + it));
    database.close();
  }
}
