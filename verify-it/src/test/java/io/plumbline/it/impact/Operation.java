package io.plumbline.it.impact;

import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Something that a build does with its generated code.
 *
 * @param name unique among those of a build
 * @param action does it and gives what was read, or nothing where only success counts
 */
record Operation(String name, Function<DSLContext, List<String>> action) {

  /** An operation that only has to succeed. */
  static Operation of(String name, Function<DSLContext, ?> action) {
    return new Operation(name, action.andThen(done -> List.of()));
  }

  Operation after(Runnable preparation) {
    return new Operation(
        name,
        build -> {
          preparation.run();
          return action.apply(build);
        });
  }
}
