package io.plumbline.deploy.safety;

import java.util.Locale;

/** How bad a finding is for the target at hand. */
public enum Severity {
  /** Worth a look; the deploy may go on. */
  WARNING,
  /** The deploy is refused until the migration is changed or the finding allowed with a reason. */
  ERROR;

  /** As it is written in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
