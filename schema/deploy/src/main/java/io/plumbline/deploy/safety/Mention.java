package io.plumbline.deploy.safety;

import io.plumbline.catalog.Entry;
import io.plumbline.deploy.observe.Quoted;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column as constraints and indexes speak of it. */
record Mention(Pattern name) {

  private static final String START = "(?<![\\w$\"])";
  private static final String END = "(?![\\w$\"])";

  static Mention of(String column) {
    return new Mention(
        Pattern.compile(
            "%s(?:%s|%s)%s"
                .formatted(
                    START, Pattern.quote(column), Pattern.quote(Quoted.identifier(column)), END)));
  }

  /** Whether one of the texts of a constraint has the name; it may be within a string, too. */
  boolean isIn(Entry constraint) {
    return isIn(constraint, "check", "columns");
  }

  /** Whether what an index computes has the name. */
  boolean isComputedIn(Entry index) {
    return isIn(index, "predicate")
        || index.listOf("keys").stream().filter(it -> it.contains("(")).anyMatch(this::isIn);
  }

  private boolean isIn(Entry entry, String... attributes) {
    return Stream.of(attributes).flatMap(it -> entry.attribute(it).stream()).anyMatch(this::isIn);
  }

  private boolean isIn(String text) {
    return name.matcher(text).find();
  }
}
