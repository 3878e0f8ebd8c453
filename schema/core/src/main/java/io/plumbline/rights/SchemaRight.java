package io.plumbline.rights;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import java.util.List;

/**
 * A right by which a session could change the schema.
 *
 * @param kind what it allows
 * @param holder the role that has it, {@code PUBLIC} where everybody has
 * @param way how the session comes by the rights of the holder
 * @param number how many objects it is for, zero where it is for none in particular
 * @param examples the first of them, as the server names them
 */
public record SchemaRight(Kind kind, String holder, Way way, int number, List<String> examples) {

  /** What a right allows. */
  public enum Kind {
    /** Everything. */
    SUPERUSER("is a superuser"),
    /** Until PostgreSQL 15 the role could make itself a member of every role. */
    CREATEROLE("may make itself a member of every role (CREATEROLE)"),
    /** To write files of the server or run programs there, and thereby everything. */
    SERVER_ACCESS("may write files or run programs on the server"),
    /** To alter and drop what one owns. */
    OWNER("owns"),
    /** To create objects in a schema, or schemas in the database. */
    CREATE("may create in"),
    /** To create triggers on a table. */
    TRIGGER("may create triggers on");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** How a session comes by the rights of a role. */
  public enum Way {
    /** It is its own role, or everybody has the right. */
    OWN(""),
    /** It is a member and inherits. */
    INHERITED(", inherited from %s"),
    /** It is a member. */
    SET_ROLE(", after SET ROLE %s"),
    /** It has the role with ADMIN OPTION. */
    ADMIN_OPTION(", after granting itself %s, which it has with ADMIN OPTION");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  public SchemaRight {
    requireNonNull(kind, "kind is null");
    requireNonNull(holder, "holder is null");
    requireNonNull(way, "way is null");
    examples = List.copyOf(examples);
  }

  /** The right on one line, such as {@code owns table public.message, after SET ROLE owner}. */
  @Override
  public String toString() {
    String more = number > examples.size() ? " and " + (number - examples.size()) + " more" : "";
    String objects = examples.isEmpty() ? "" : " " + String.join(", ", examples) + more;
    String everybody = holder.equals(SchemaRights.EVERYBODY) ? ", as everybody may" : "";
    return Escapes.visible(kind.words + objects + everybody + way.words.formatted(holder));
  }
}
