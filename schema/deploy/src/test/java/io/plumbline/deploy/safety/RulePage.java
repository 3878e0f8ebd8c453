package io.plumbline.deploy.safety;

/** The page of documentation about a rule, made of the rule and its examples. */
final class RulePage {

  private RulePage() {}

  static String of(SafetyRule rule, String bad, String findings, String good) {
    String danger =
        switch (rule.danger()) {
          case GROWS_WITH_TABLE ->
              "An error; a warning where the table is small on the target (at most 10,000 rows and"
                  + " 8 MB).";
          case BRIEF, LATER -> "A warning.";
          case FAILS -> "An error.";
        };
    return """
        # %s

        %s

        %s Seen on %s.

        ## Bad

        ```sql
        %s```

        ```
        %s```

        ## Good

        ```sql
        %s```

        Each `-- next migration` begins a file of its own. To allow it all the same, write before the
        statement, with a reason:

        ```sql
        -- plumbline:allow %s because …
        ```
        """
        .formatted(rule.id(), rule.why(), danger, rule.versions(), bad, findings, good, rule.id());
  }
}
