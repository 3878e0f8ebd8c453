package io.plumbline.monitor.environment;

import io.plumbline.catalog.ObjectPattern;
import io.plumbline.monitor.web.NameForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the environments of a configuration, all of it at once. */
public final class EnvironmentProblems {

  private final List<String> problems = new ArrayList<>();

  private EnvironmentProblems() {}

  /** One sentence for each problem, which names the environment and what to do. */
  public static List<String> of(List<EnvironmentConfiguration> environments) {
    EnvironmentProblems found = new EnvironmentProblems();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < environments.size(); i++) {
      EnvironmentConfiguration environment = environments.get(i);
      String subject =
          "environment "
              + (environment.name().isEmpty() ? "number " + (i + 1) : environment.name());
      found.inspect(subject, environment);
      if (!environment.name().isEmpty() && !names.add(environment.name())) {
        found.add(subject, "the name stands twice; give each environment a name of its own");
      }
    }
    return List.copyOf(found.problems);
  }

  private void inspect(String subject, EnvironmentConfiguration environment) {
    if (!NameForm.ENVIRONMENT.matches(environment.name())) {
      add(subject, "name is missing or odd; " + NameForm.ENVIRONMENT.rule());
    }
    if (!NameForm.SERVICE.matches(environment.service())) {
      add(subject, "service is missing or odd; " + NameForm.SERVICE.rule());
    }
    environment
        .release()
        .filter(release -> !NameForm.VERSION.matches(release))
        .ifPresent(odd -> add(subject, "release is odd; " + NameForm.VERSION.rule()));
    DatabaseUrl.problem(environment.url()).ifPresent(problem -> add(subject, problem));
    if (environment.user().isBlank()) {
      add(subject, "user is missing; name the role that reads the catalog");
    }
    if (environment.passwordEnvironment().isPresent() && environment.passwordFile().isPresent()) {
      add(subject, "has passwordEnvironment and passwordFile; keep one of them");
    }
    for (String exclusion : environment.exclude()) {
      try {
        ObjectPattern.parse(exclusion);
      } catch (IllegalArgumentException e) {
        add(subject, "exclude: " + e.getMessage());
      }
    }
    if (environment.connectTimeout().toSeconds() < 1) {
      add(subject, "connectTimeout is below 1s; give whole seconds");
    }
    if (environment.statementTimeout().toMilliseconds() < 1) {
      add(subject, "statementTimeout is below 1ms; give a longer one");
    }
  }

  private void add(String subject, String problem) {
    problems.add(subject + ": " + problem);
  }
}
