package io.plumbline.dropwizard.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.deploy.plan.Decision;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedFinding;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedMigration;
import io.plumbline.dropwizard.plan.DeployPlan.Reason;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The report of {@code schema plan}, as far as the application reads it.
 *
 * @param content the plan
 */
record PlanDocument(@JsonProperty("plan") Content content) {

  /** Of migrations, findings and sentences each: more no deploy has. */
  private static final int MOST = 10_000;

  PlanDocument {
    requireNonNull(content, "plan is null");
  }

  DeployPlan plan() throws PlanFormatException {
    return content.plan();
  }

  record Content(
      String madeAt,
      String build,
      String decision,
      List<Because> reasons,
      String target,
      Optional<Compared> drift,
      List<Step> migrations,
      Optional<Compared> end,
      List<Release> releases,
      List<String> notes) {

    Content {
      requireNonNull(madeAt, "madeAt is null");
      requireNonNull(build, "build is null");
      requireNonNull(decision, "decision is null");
      requireNonNull(reasons, "reasons is null");
      requireNonNull(target, "target is null");
      requireNonNull(migrations, "migrations is null");
      requireNonNull(releases, "releases is null");
      requireNonNull(notes, "notes is null");
      Instant.parse(madeAt);
      decided(decision);
      new Fingerprint(build);
    }

    private DeployPlan plan() throws PlanFormatException {
      List<String> limits = limits();
      requireFew(migrations.size(), "migrations");
      requireFew(limits.size() + reasons.size(), "sentences");
      requireFew(migrations.stream().mapToLong(it -> it.findings.size()).sum(), "findings");
      return new DeployPlan(
          Instant.parse(madeAt),
          new Fingerprint(build),
          target,
          decided(decision),
          reasons.stream().map(it -> new Reason(decided(it.decision), it.text)).toList(),
          migrations.stream()
              .map(it -> new PlannedMigration(it.script, it.checksum, it.findings))
              .toList(),
          limits);
    }

    private List<String> limits() {
      List<String> limits = new ArrayList<>();
      migrations.stream()
          .filter(it -> !it.observed)
          .forEach(it -> limits.add(it.script + " was not run on a throwaway database"));
      if (drift.isEmpty()) {
        limits.add("whether the target has drift is not known, as it was not replayed");
      }
      if (end.isEmpty()) {
        limits.add("what the schema is like after the migrations is not known");
      }
      drift.ifPresent(it -> limits.addAll(it.incomparable));
      end.ifPresent(it -> limits.addAll(it.incomparable));
      releases.forEach(
          it -> it.incomparable.forEach(text -> limits.add("release " + it.name + ": " + text)));
      limits.addAll(notes);
      return limits;
    }

    private static void requireFew(long number, String what) throws PlanFormatException {
      if (number > MOST) {
        throw new PlanFormatException(
            "expected at most %d %s, found %d".formatted(MOST, what, number));
      }
    }
  }

  record Because(String decision, String text) {
    Because {
      decided(decision);
      requireNonNull(text, "text is null");
    }
  }

  record Compared(List<String> incomparable) {
    Compared {
      requireNonNull(incomparable, "incomparable is null");
    }
  }

  record Release(String name, List<String> incomparable) {
    Release {
      requireNonNull(name, "name is null");
      requireNonNull(incomparable, "incomparable is null");
    }
  }

  record Step(
      String script, Optional<Integer> checksum, boolean observed, List<PlannedFinding> findings) {
    Step {
      requireNonNull(script, "script is null");
      requireNonNull(findings, "findings is null");
    }
  }

  private static Decision decided(String words) {
    return Arrays.stream(Decision.values())
        .filter(it -> it.words().equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such decision"));
  }
}
