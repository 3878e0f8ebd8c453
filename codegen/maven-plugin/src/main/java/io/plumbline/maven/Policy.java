package io.plumbline.maven;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** What becomes of the build when a goal finds something. */
enum Policy {
  /** It fails. */
  REQUIRED,
  /** It is warned. */
  WARN,
  /** Nothing is looked at. */
  OFF;

  static Policy of(String parameter, String word) throws MojoExecutionException {
    return Stream.of(values())
        .filter(it -> it.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "%s: expected %s, found \"%s\""
                        .formatted(
                            parameter,
                            Stream.of(values())
                                .map(Policy::word)
                                .collect(Collectors.joining(" or ")),
                            word)));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
