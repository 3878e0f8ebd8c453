package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;

/** Something that the rows of the target may stand against. */
sealed interface Probe {

  /** What will be, such as {@code column public.purchase.total becomes NOT NULL}. */
  String what();

  /** The object that will be so. */
  Entry subject();

  /**
   * A question to the target.
   *
   * @param subject the object that will be so
   * @param what what will be
   * @param table the table whose rows are asked
   * @param offence the rows that stand against it, in the plural
   * @param sql how many of them there are, none of them more than {@link ProbeSql#MOST}
   * @param path in what the names of the question are looked up
   */
  record Question(
      Entry subject, String what, ObjectName table, String offence, String sql, Path path)
      implements Probe {
    public Question {
      requireNonNull(subject, "subject is null");
      requireNonNull(what, "what is null");
      requireNonNull(table, "table is null");
      requireNonNull(offence, "offence is null");
      requireNonNull(sql, "sql is null");
      requireNonNull(path, "path is null");
    }
  }

  /** In what the names of a question are looked up. */
  enum Path {
    /** All of them are qualified. */
    QUALIFIED,
    /** They are as a migration writes them. */
    OF_THE_SESSION
  }

  /**
   * What no question finds out.
   *
   * @param subject the object that will be so
   * @param what what will be
   * @param reason why not
   */
  record Unaskable(Entry subject, String what, String reason) implements Probe {
    public Unaskable {
      requireNonNull(subject, "subject is null");
      requireNonNull(what, "what is null");
      requireNonNull(reason, "reason is null");
    }
  }
}
