package io.plumbline.impact;

import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Facet;
import java.util.List;

/** Rules about what objects of every kind can have. */
final class FacetRules {

  static final List<Rule> RULES =
      List.of(
          Rule.facet("comment-changed", Facet.COMMENT).is(HARMLESS, "the build reads no comment"),
          Rule.facet("owner-changed", Facet.OWNER)
              .is(RISKY, "another role may change and drop it, and functions may run as that role"),
          Rule.facet("privileges-changed", Facet.PRIVILEGES)
              .is(
                  RISKY,
                  "whether the running role lacks what the build needs (42501) depends on which role it is"));

  private FacetRules() {}
}
