package io.plumbline.dropwizard.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import java.io.IOException;
import java.time.Instant;

/** How the latest read of a plan ended. */
public sealed interface PlanReading {

  /** Where the plan is, in words without secrets. */
  String source();

  /** It in one line. */
  String summary();

  /** Reads a plan; whatever is there, this does not fail. */
  static PlanReading of(PlanSource source) {
    try {
      return new Read(source.shown(), Instant.now(), PlanParser.parse(source.read()));
    } catch (IOException | RuntimeException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Unreadable(source.shown(), Instant.now(), Escapes.visible(reason));
    }
  }

  /** Nobody has read it yet. */
  record NotYet(String source) implements PlanReading {
    public NotYet {
      requireNonNull(source, "source is null");
    }

    @Override
    public String summary() {
      return "the plan %s was not read yet".formatted(source);
    }
  }

  /**
   * It was read.
   *
   * @param source where it is
   * @param at when
   * @param plan what it says
   */
  record Read(String source, Instant at, DeployPlan plan) implements PlanReading {
    public Read {
      requireNonNull(source, "source is null");
      requireNonNull(at, "at is null");
      requireNonNull(plan, "plan is null");
    }

    @Override
    public String summary() {
      return "the plan %s of %s says: %s".formatted(source, plan.madeAt(), plan.decision().words());
    }
  }

  /**
   * It could not be read, or is none.
   *
   * @param source where it should be
   * @param at when that was seen
   * @param problem why, and what to know about it
   */
  record Unreadable(String source, Instant at, String problem) implements PlanReading {
    public Unreadable {
      requireNonNull(source, "source is null");
      requireNonNull(at, "at is null");
      requireNonNull(problem, "problem is null");
    }

    @Override
    public String summary() {
      return "no plan can be read from %s: %s".formatted(source, problem);
    }

    /** Whether the other says nothing else. */
    public boolean isSameAs(PlanReading other) {
      return other instanceof Unreadable it && it.problem.equals(problem);
    }
  }
}
