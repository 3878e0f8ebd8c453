package io.plumbline.deploy.plan;

import io.plumbline.deploy.observe.ObservedRun;
import java.util.List;
import java.util.Optional;

/**
 * What a replay and the pending migrations after it showed.
 *
 * @param drift what differs in the target from the replay
 * @param run how the pending migrations ran
 * @param steps the pending migrations
 * @param end what differs after them from what the build expects, empty where they failed
 * @param releases what that does to the releases that still run
 * @param reasons why the deploy may not go on
 * @param notes what else has to be known
 */
record Foreseen(
    Comparison drift,
    ObservedRun run,
    List<Step> steps,
    Optional<Comparison> end,
    List<ReleaseImpact> releases,
    List<Reason> reasons,
    List<String> notes) {

  Foreseen {
    steps = List.copyOf(steps);
    releases = List.copyOf(releases);
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }
}
