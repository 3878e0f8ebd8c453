package io.plumbline.deploy.safety;

import static io.plumbline.deploy.safety.Danger.FAILS;
import static io.plumbline.deploy.safety.Danger.LATER;
import static io.plumbline.deploy.safety.SafetyRule.rule;

import java.util.List;

/** Comments that allow a finding, themselves judged; they are found by {@link Allowances}. */
final class AllowanceRules {

  static final SafetyRule WITHOUT_REASON =
      rule("allow-without-reason", FAILS)
          .on("all")
          .means(
              "the comment allows something without saying why",
              "Who reads it in a year has to know whether it still holds. Without a reason nothing is"
                  + " allowed.",
              subject -> "-- the same comment, ended by the word because and what you know");

  static final SafetyRule UNUSED =
      rule("allow-unused", LATER)
          .on("all")
          .means(
              "the comment allows what the statement after it does not do",
              "It was for a statement that has changed since, or its rule is misspelt. It would allow"
                  + " the next such thing unseen.",
              subject -> "-- no comment");

  static final List<SafetyRule> RULES = List.of(WITHOUT_REASON, UNUSED);

  private AllowanceRules() {}
}
