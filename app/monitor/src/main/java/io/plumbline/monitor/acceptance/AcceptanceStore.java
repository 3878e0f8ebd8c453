package io.plumbline.monitor.acceptance;

import static io.plumbline.monitor.generated.Tables.ACCEPTED_DRIFT;
import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectJoinStep;

/**
 * The lists of accepted drift in the Monitor's database. A list never changes; a newer one takes
 * its place. Safe for use by several threads.
 */
public final class AcceptanceStore {

  private static final Field<Instant> ACCEPTED_AT =
      ACCEPTED_DRIFT.ACCEPTED_AT.convertFrom(OffsetDateTime::toInstant);

  private final DSLContext database;

  /** The lists in this database. */
  public AcceptanceStore(DSLContext database) {
    this.database = requireNonNull(database, "database is null");
  }

  /**
   * The text of a list.
   *
   * @param id the number of the list
   * @param text the text as it was sent
   */
  public record StoredText(long id, String text) {}

  /** The list of the environment that is in force, empty when it has none. */
  public Optional<StoredText> current(String environment) {
    return database
        .select(ACCEPTED_DRIFT.ID, ACCEPTED_DRIFT.TEXT)
        .from(ACCEPTED_DRIFT)
        .where(ACCEPTED_DRIFT.ENVIRONMENT.eq(environment))
        .orderBy(ACCEPTED_DRIFT.ID.desc())
        .limit(1)
        .fetchOptional(mapping(StoredText::new));
  }

  /** The number of the list in force of each of the environments; none for one without a list. */
  public Map<String, Long> current(Collection<String> environments) {
    return database
        .select(ACCEPTED_DRIFT.ENVIRONMENT, ACCEPTED_DRIFT.ID)
        .distinctOn(ACCEPTED_DRIFT.ENVIRONMENT)
        .from(ACCEPTED_DRIFT)
        .where(ACCEPTED_DRIFT.ENVIRONMENT.in(environments))
        .orderBy(ACCEPTED_DRIFT.ENVIRONMENT, ACCEPTED_DRIFT.ID.desc())
        .fetchMap(ACCEPTED_DRIFT.ENVIRONMENT, ACCEPTED_DRIFT.ID);
  }

  /** The text of a list of the environment as it was sent, empty when it has none of that id. */
  Optional<String> text(String environment, long id) {
    return database
        .select(ACCEPTED_DRIFT.TEXT)
        .from(ACCEPTED_DRIFT)
        .where(ACCEPTED_DRIFT.ENVIRONMENT.eq(environment))
        .and(ACCEPTED_DRIFT.ID.eq(id))
        .fetchOptional(ACCEPTED_DRIFT.TEXT);
  }

  /** The lists of an environment, newest first. */
  List<AcceptanceList> all(String environment) {
    return lists()
        .where(ACCEPTED_DRIFT.ENVIRONMENT.eq(environment))
        .orderBy(ACCEPTED_DRIFT.ID.desc())
        .fetch(mapping(AcceptanceList::new));
  }

  /** The list of that id. */
  AcceptanceList find(long id) {
    return lists().where(ACCEPTED_DRIFT.ID.eq(id)).fetchSingle(mapping(AcceptanceList::new));
  }

  /** Stores a list, which is in force from now on, and gives its id. */
  long add(SentList sent) {
    return database
        .insertInto(ACCEPTED_DRIFT)
        .set(ACCEPTED_DRIFT.ENVIRONMENT, sent.environment())
        .set(ACCEPTED_DRIFT.TEXT, sent.text())
        .set(ACCEPTED_DRIFT.ENTRIES, sent.entries())
        .set(ACCEPTED_DRIFT.ACCEPTED_AT, sent.acceptedAt().atOffset(ZoneOffset.UTC))
        .set(ACCEPTED_DRIFT.ACCEPTED_BY, sent.acceptedBy())
        .returningResult(ACCEPTED_DRIFT.ID)
        .fetchSingle(ACCEPTED_DRIFT.ID);
  }

  private SelectJoinStep<Record5<Long, String, Integer, Instant, String>> lists() {
    return database
        .select(
            ACCEPTED_DRIFT.ID,
            ACCEPTED_DRIFT.ENVIRONMENT,
            ACCEPTED_DRIFT.ENTRIES,
            ACCEPTED_AT,
            ACCEPTED_DRIFT.ACCEPTED_BY)
        .from(ACCEPTED_DRIFT);
  }
}
