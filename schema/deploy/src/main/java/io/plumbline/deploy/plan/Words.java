package io.plumbline.deploy.plan;

import java.time.Duration;

/** Numbers in sentences. */
final class Words {

  private Words() {}

  /** Such as {@code 1 migration} or {@code 2 migrations}. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Such as {@code 200 ms} or {@code 60 s}. */
  static String duration(Duration duration) {
    return duration.toSeconds() == 0 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }
}
