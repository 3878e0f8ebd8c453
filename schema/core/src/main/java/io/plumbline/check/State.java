package io.plumbline.check;

import java.util.Locale;

/** Whether the live schema serves the running build. */
public enum State {
  /** It does. */
  HEALTHY,
  /** It does as far as can be told, and somebody should look. */
  DEGRADED,
  /** Statements of the build fail. */
  UNHEALTHY;

  /** Whether the application should get requests. */
  public boolean isReady() {
    return this != UNHEALTHY;
  }

  /** The state as it is written in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
