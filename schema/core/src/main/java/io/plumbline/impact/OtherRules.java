package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Kind;
import java.util.List;

/** Rules about schemas, sequences, triggers and extensions. */
final class OtherRules {

  static final List<Rule> RULES =
      List.of(
          Rule.missing("schema-missing", Kind.SCHEMA)
              .is(
                  BREAKING,
                  "every statement that names one of its tables or functions fails (42P01, 3F000)"),
          Rule.extra("schema-extra", Kind.SCHEMA).is(HARMLESS, "the build does not name it"),
          Rule.missing("sequence-missing", Kind.SEQUENCE)
              .is(BREAKING, "nextval on it fails (42P01)"),
          Rule.extra("sequence-extra", Kind.SEQUENCE).is(HARMLESS, "the build does not name it"),
          Rule.altered("sequence-cache", Kind.SEQUENCE, "cache")
              .is(HARMLESS, "gaps between numbers change no result"),
          Rule.altered("sequence-type", Kind.SEQUENCE, "type")
              .is(RISKY, "its numbers may not fit the type that the build reads"),
          Rule.extra("trigger-extra", Kind.TRIGGER)
              .is(RISKY, "it may refuse (P0001) or change what the build writes"),
          Rule.missing("trigger-missing", Kind.TRIGGER)
              .is(RISKY, "what it did on a write is not done"),
          Rule.missing("extension-missing", Kind.EXTENSION)
              .is(
                  RISKY,
                  "statements that use its functions, types or operators fail (42883, 42704)"),
          Rule.extra("extension-extra", Kind.EXTENSION).is(HARMLESS, "the build does not use it"),
          Rule.altered("extension-version", Kind.EXTENSION, "version")
              .is(RISKY, "its functions may behave in another way"));

  private OtherRules() {}
}
