package io.plumbline.monitor.check;

import static io.plumbline.monitor.generated.Tables.ACCEPTANCE;
import static io.plumbline.monitor.generated.Tables.ACCEPTANCE_PROBLEM;
import static io.plumbline.monitor.generated.Tables.ACCEPTED_DIFFERENCE;
import static io.plumbline.monitor.generated.Tables.DIFFERENCE;
import static io.plumbline.monitor.generated.Tables.LATEST_CHECK;
import static io.plumbline.monitor.generated.Tables.SCHEMA_CHECK;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import io.plumbline.monitor.generated.enums.DifferenceImpact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** The checks in the Monitor's database. Safe for use by several threads. */
final class CheckStore {

  private final DSLContext database;

  CheckStore(DSLContext database) {
    this.database = requireNonNull(database, "database is null");
  }

  /** Stores a check with its differences, all or nothing, and gives its id. */
  long add(CompletedCheck check) {
    return database.transactionResult(
        transaction -> {
          long id =
              transaction
                  .dsl()
                  .insertInto(SCHEMA_CHECK)
                  .set(CheckRows.check(check))
                  .returningResult(SCHEMA_CHECK.ID)
                  .fetchSingle(SCHEMA_CHECK.ID);
          transaction.dsl().batchInsert(CheckRows.differences(id, check.result())).execute();
          transaction.dsl().batchInsert(AcceptanceRows.of(id, check)).execute();
          return id;
        });
  }

  /** A check of an environment with all that it found, empty when it has none of that id. */
  Optional<CheckReport> find(String environment, long id) {
    return checks()
        .where(SCHEMA_CHECK.ENVIRONMENT.eq(environment))
        .and(SCHEMA_CHECK.ID.eq(id))
        .fetchOptional()
        .map(row -> ReadRows.report(row, differences(id), accepted(id), acceptanceProblems(id)));
  }

  /** A page of an environment's checks, newest first. */
  CheckPage page(String environment, PageRequest request) {
    // One more than asked for tells whether there is another page.
    List<Check> found =
        checks()
            .where(SCHEMA_CHECK.ENVIRONMENT.eq(environment))
            .and(SCHEMA_CHECK.ID.lt(request.before()))
            .orderBy(SCHEMA_CHECK.ID.desc())
            .limit(request.limit() + 1)
            .fetch(ReadRows::check);
    if (found.size() <= request.limit()) {
      return new CheckPage(found, Optional.empty());
    }
    List<Check> page = found.subList(0, request.limit());
    return new CheckPage(page, Optional.of(page.get(page.size() - 1).id()));
  }

  /** The last check of each of the environments; none for one without checks. */
  Map<String, Check> latest(Collection<String> environments) {
    return database
        .select()
        .from(LATEST_CHECK)
        .leftJoin(ACCEPTANCE)
        .on(ACCEPTANCE.CHECK_ID.eq(LATEST_CHECK.ID))
        .where(LATEST_CHECK.ENVIRONMENT.in(environments))
        .fetchMap(LATEST_CHECK.ENVIRONMENT, ReadRows::check);
  }

  private List<OpenDifference> differences(long checkId) {
    return database
        .selectFrom(DIFFERENCE)
        .where(DIFFERENCE.CHECK_ID.eq(checkId))
        .orderBy(DIFFERENCE.POSITION)
        .fetch(row -> ReadRows.difference(row));
  }

  private List<AcceptedDifference> accepted(long checkId) {
    return database
        .selectFrom(ACCEPTED_DIFFERENCE)
        .where(ACCEPTED_DIFFERENCE.CHECK_ID.eq(checkId))
        .orderBy(ACCEPTED_DIFFERENCE.POSITION)
        .fetch(ReadRows::accepted);
  }

  private List<AcceptanceProblem> acceptanceProblems(long checkId) {
    return database
        .selectFrom(ACCEPTANCE_PROBLEM)
        .where(ACCEPTANCE_PROBLEM.CHECK_ID.eq(checkId))
        .orderBy(ACCEPTANCE_PROBLEM.POSITION)
        .fetch(ReadRows::problem);
  }

  private SelectOnConditionStep<Record> checks() {
    List<Field<?>> fields = new ArrayList<>(List.of(SCHEMA_CHECK.fields()));
    fields.add(ofImpact(DifferenceImpact.breaking).as(LATEST_CHECK.BREAKING));
    fields.add(ofImpact(DifferenceImpact.risky).as(LATEST_CHECK.RISKY));
    fields.add(ofImpact(DifferenceImpact.harmless).as(LATEST_CHECK.HARMLESS));
    fields.addAll(List.of(ACCEPTANCE.fields()));
    return database
        .select(fields)
        .from(SCHEMA_CHECK)
        .leftJoin(ACCEPTANCE)
        .on(ACCEPTANCE.CHECK_ID.eq(SCHEMA_CHECK.ID));
  }

  private static Field<Long> ofImpact(DifferenceImpact impact) {
    return field(
            selectCount()
                .from(DIFFERENCE)
                .where(DIFFERENCE.CHECK_ID.eq(SCHEMA_CHECK.ID))
                .and(DIFFERENCE.IMPACT.eq(impact)))
        .coerce(Long.class);
  }
}
