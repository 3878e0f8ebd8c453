package io.plumbline.check;

import io.plumbline.history.Relation;
import io.plumbline.impact.Impact;
import java.util.Locale;
import java.util.Optional;

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

  /**
   * The state that a relation of histories and the worst impact make; no impact means that the
   * schemas are identical.
   */
  static State of(Relation relation, Optional<Impact> worst) {
    if (worst.isEmpty()) {
      return relation == Relation.SAME || relation == Relation.AHEAD ? HEALTHY : DEGRADED;
    }
    return switch (worst.get()) {
      // A newer release migrates before its code is live; the builds before it must stay in
      // service.
      case HARMLESS -> relation == Relation.AHEAD ? HEALTHY : DEGRADED;
      case RISKY -> DEGRADED;
      case BREAKING -> UNHEALTHY;
    };
  }
}
