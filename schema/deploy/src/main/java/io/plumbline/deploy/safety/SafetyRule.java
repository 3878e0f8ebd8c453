package io.plumbline.deploy.safety;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A judgement about one sort of thing that a statement was seen to do.
 *
 * @param id names the rule and its page, in lower case with hyphens
 * @param danger what its severity depends on
 * @param what what is dangerous, a sentence without a full stop about {@code {relation}} and {@code
 *     {name}}
 * @param why why PostgreSQL does so, sentences
 * @param versions on which server versions it was seen
 * @param condition what it is about in a scene, nothing where the scene is fine
 * @param safeWay the SQL to write instead; it names what the statement at hand names
 */
record SafetyRule(
    String id,
    Danger danger,
    String what,
    String why,
    String versions,
    Function<Scene, Stream<Subject>> condition,
    Function<Subject, String> safeWay) {

  static final String ALL_VERSIONS = "PostgreSQL 14 to 18";

  SafetyRule {
    requireNonNull(id, "id is null");
    requireNonNull(danger, "danger is null");
    requireNonNull(what, "what is null");
    requireNonNull(why, "why is null");
    requireNonNull(versions, "versions is null");
    requireNonNull(condition, "condition is null");
    requireNonNull(safeWay, "safeWay is null");
  }

  /** What is dangerous about this subject. */
  String whatAbout(Subject subject) {
    return what.replace("{relation}", subject.relation()).replace("{name}", subject.name());
  }

  static Draft rule(String id, Danger danger) {
    return new Draft(id, danger, ALL_VERSIONS, scene -> Stream.empty());
  }

  /** A rule that still lacks its words. */
  record Draft(
      String id, Danger danger, String versions, Function<Scene, Stream<Subject>> condition) {

    Draft on(String otherVersions) {
      return new Draft(id, danger, otherVersions, condition);
    }

    Draft when(Function<Scene, Stream<Subject>> other) {
      return new Draft(id, danger, versions, other);
    }

    SafetyRule means(String what, String why, Function<Subject, String> safeWay) {
      return new SafetyRule(id, danger, what, why, versions, condition, safeWay);
    }
  }
}
