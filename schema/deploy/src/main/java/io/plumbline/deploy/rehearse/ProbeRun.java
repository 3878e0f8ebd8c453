package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.deploy.observe.Quoted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks the rows of a target what they have against the schema that is to be. Each question is a
 * read-only transaction of its own, so that none is open for longer than one may take.
 *
 * @param connection an idle connection of the role that migrates
 * @param searchPath the search path of its sessions
 * @param statements what is known of the statements that are pending
 * @param limits how long a question may take
 */
record ProbeRun(
    Connection connection, String searchPath, PendingStatements statements, ReadLimits limits) {

  List<ProbeResult> run(Catalog target, Catalog end) {
    ProbeSql sql = new ProbeSql(target, end, statements);
    return Stream.of(
            new ColumnProbes(sql).find(), new KeyProbes(sql).find(), new CheckProbes(sql).find())
        .flatMap(probes -> probes)
        .map(this::answer)
        .toList();
  }

  private ProbeResult answer(Probe probe) {
    if (probe instanceof Probe.Unaskable unaskable) {
      return couldNotCheck(unaskable, unaskable.reason());
    }
    Probe.Question question = (Probe.Question) probe;
    try {
      return counted(question, count(question));
    } catch (SQLException e) {
      return failed(question, e);
    }
  }

  private long count(Probe.Question question) throws SQLException {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits);
        Statement statement = transaction.connection().createStatement()) {
      // Rows that a policy hides from the role would be none: then it is an error.
      statement.execute("set local row_security = off");
      if (question.path() == Probe.Path.OF_THE_SESSION) {
        statement.execute(
            "select pg_catalog.set_config('search_path', %s, true)"
                .formatted(Quoted.text(searchPath)));
      }
      try (ResultSet row = statement.executeQuery(question.sql())) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private ProbeResult counted(Probe.Question question, long count) {
    return count == 0
        ? found(question, ProbeResult.Answer.NOTHING, "no " + question.offence())
        : found(
            question,
            ProbeResult.Answer.SOMETHING,
            "%s: %d%s"
                .formatted(question.offence(), count, count == ProbeSql.MOST ? " or more" : ""));
  }

  /** What a migration writes before may put rows right, and wrong. */
  private ProbeResult found(Probe.Question question, ProbeResult.Answer answer, String detail) {
    return statements
        .thatMayWriteTo(question.table())
        .map(
            writer ->
                new ProbeResult(
                    question.subject().toString(),
                    question.what(),
                    ProbeResult.Answer.DEPENDS,
                    "%s, before %s may write to the table".formatted(detail, writer)))
        .orElseGet(
            () -> new ProbeResult(question.subject().toString(), question.what(), answer, detail));
  }

  /** What the server says of a value may not leave the database. */
  private ProbeResult failed(Probe.Question question, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("22") || state.startsWith("23")) {
      return found(
          question,
          ProbeResult.Answer.SOMETHING,
          question.offence() + ", the first of them fails with " + state);
    }
    return couldNotCheck(question, reason(e, state));
  }

  private static ProbeResult couldNotCheck(Probe probe, String reason) {
    return ProbeResult.couldNotCheck(probe.subject().toString(), probe.what(), reason);
  }

  private String reason(SQLException e, String state) {
    return switch (state) {
      case "57014" ->
          "it took longer than %d s; ask it by hand where it harms nobody, or give it longer"
              .formatted(limits.statement().toSeconds());
      case "55P03" -> "another session holds a lock on the table; rehearse again when it is done";
      case "42501" ->
          ServerMessage.of(e)
              + "; the role that migrates has to see all rows of the tables it changes";
      default ->
          state.startsWith("42")
              ? "it needs what the pending migrations make first: " + ServerMessage.of(e)
              : ServerMessage.of(e) + "; " + CouldNotCheck.because(e).nextStep();
    };
  }
}
