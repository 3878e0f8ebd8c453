package io.plumbline.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredWordsTest {

  @ParameterizedTest
  @EnumSource
  void anOutcomeIsStoredInItsWords(Outcome outcome) {
    assertThat(StoredWords.of(outcome).getLiteral()).isEqualTo(outcome.words());
  }

  @ParameterizedTest
  @EnumSource
  void aStateIsStoredAsItsWord(State state) {
    assertThat(StoredWords.of(state).getLiteral()).isEqualTo(state.word());
  }

  @ParameterizedTest
  @EnumSource
  void aRelationIsStoredByName(Relation relation) {
    assertThat(StoredWords.of(relation).getLiteral())
        .isEqualTo(relation.name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void anImpactIsStoredByName(Impact impact) {
    assertThat(StoredWords.of(impact).getLiteral())
        .isEqualTo(impact.name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void aFlawIsStoredByName(Flaw flaw) {
    assertThat(StoredWords.of(flaw).getLiteral()).isEqualTo(flaw.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void theDatabaseKnowsNoOtherWords() {
    assertThat(CheckOutcome.values()).hasSameSizeAs(Outcome.values());
    assertThat(SchemaState.values()).hasSameSizeAs(State.values());
    assertThat(HistoryRelation.values()).hasSameSizeAs(Relation.values());
    assertThat(DifferenceImpact.values()).hasSameSizeAs(Impact.values());
    assertThat(AcceptanceFlaw.values()).hasSameSizeAs(Flaw.values());
  }
}
