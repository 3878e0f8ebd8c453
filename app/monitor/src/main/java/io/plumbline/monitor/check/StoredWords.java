package io.plumbline.monitor.check;

import io.plumbline.accepted.AcceptanceProblem.Flaw;
import io.plumbline.check.Outcome;
import io.plumbline.check.State;
import io.plumbline.history.Relation;
import io.plumbline.impact.Impact;
import io.plumbline.monitor.generated.enums.AcceptanceFlaw;
import io.plumbline.monitor.generated.enums.CheckOutcome;
import io.plumbline.monitor.generated.enums.DifferenceImpact;
import io.plumbline.monitor.generated.enums.HistoryRelation;
import io.plumbline.monitor.generated.enums.SchemaState;

/** The words of the checker as the database writes them. */
final class StoredWords {

  private StoredWords() {}

  static CheckOutcome of(Outcome outcome) {
    return switch (outcome) {
      case IN_SYNC -> CheckOutcome.in_sync;
      case DRIFTED -> CheckOutcome.drifted;
      case COULD_NOT_CHECK -> CheckOutcome.could_not_check;
      case NOT_COMPARABLE -> CheckOutcome.not_comparable;
    };
  }

  static SchemaState of(State state) {
    return switch (state) {
      case HEALTHY -> SchemaState.healthy;
      case DEGRADED -> SchemaState.degraded;
      case UNHEALTHY -> SchemaState.unhealthy;
    };
  }

  static HistoryRelation of(Relation relation) {
    return switch (relation) {
      case SAME -> HistoryRelation.same;
      case BEHIND -> HistoryRelation.behind;
      case AHEAD -> HistoryRelation.ahead;
      case DIVERGED -> HistoryRelation.diverged;
      case NONE -> HistoryRelation.none;
    };
  }

  static AcceptanceFlaw of(Flaw flaw) {
    return switch (flaw) {
      case STALE -> AcceptanceFlaw.stale;
      case EXPIRED -> AcceptanceFlaw.expired;
      case UNUSED -> AcceptanceFlaw.unused;
      case WIDE -> AcceptanceFlaw.wide;
      case BREAKING -> AcceptanceFlaw.breaking;
    };
  }

  static DifferenceImpact of(Impact impact) {
    return switch (impact) {
      case HARMLESS -> DifferenceImpact.harmless;
      case RISKY -> DifferenceImpact.risky;
      case BREAKING -> DifferenceImpact.breaking;
    };
  }
}
