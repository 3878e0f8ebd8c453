package io.plumbline.dropwizard;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationValidationException;
import io.dropwizard.validation.ConstraintViolations;
import io.plumbline.catalog.Escapes;
import io.plumbline.dropwizard.SettingsTree.Place;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds all that is wrong in one file: takes what cannot be read out of it and reads it again,
 * until the rest can be validated.
 */
final class WrongSettings {

  private final ConfigurationFactory<?> factory;
  private final String path;
  private final String prefix;
  private final List<Problem> problems = new ArrayList<>();

  private record Problem(Place place, String text) {}

  /**
   * What is wrong in one file.
   *
   * @param prefix of the system properties that take the place of settings in the file
   */
  WrongSettings(ConfigurationFactory<?> factory, String path, String prefix) {
    this.factory = factory;
    this.path = path;
    this.prefix = prefix;
  }

  /**
   * All problems of a file.
   *
   * @param first what reading it ended with
   * @return the same where the file is no tree of settings, or where none of them is to blame
   */
  ConfigurationException inspect(byte[] file, ConfigurationException first) throws IOException {
    Optional<SettingsTree> tree = SettingsTree.of(file);
    if (tree.isEmpty()) {
      return first;
    }
    Optional<ConfigurationException> next = Optional.of(first);
    while (next.isPresent() && next.get().getCause() instanceof JsonMappingException unreadable) {
      List<Object> steps = steps(unreadable);
      Place place = tree.get().place(steps);
      if (isConsequence(place)) {
        break;
      }
      problems.add(new Problem(place, place.name() + ": " + reason(unreadable)));
      if (!tree.get().remove(steps)) {
        break;
      }
      next = read(tree.get());
    }
    if (next.isPresent() && next.get() instanceof ConfigurationValidationException invalid) {
      invalid.getConstraintViolations().forEach(violation -> add(tree.get(), violation));
    }
    return problems.isEmpty() ? first : new WrongSettingsException(path, texts());
  }

  private Optional<ConfigurationException> read(SettingsTree tree) throws IOException {
    try {
      factory.build(it -> new ByteArrayInputStream(tree.json()), path);
      return Optional.empty();
    } catch (ConfigurationException e) {
      return Optional.of(e);
    }
  }

  /** What holds a setting that was taken out, or is in it, can be wrong for the lack of it. */
  private boolean isConsequence(Place place) {
    return problems.stream()
        .map(Problem::place)
        .anyMatch(wrong -> place.includes(wrong) || wrong.includes(place));
  }

  private void add(SettingsTree tree, ConstraintViolation<?> violation) {
    Place place = tree.place(steps(violation));
    if (place.name().isEmpty() || !isConsequence(place)) {
      problems.add(new Problem(place, Escapes.visible(ConstraintViolations.format(violation))));
    }
  }

  private List<String> texts() {
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.place.line().orElse(0))
                .thenComparing(Problem::text))
        .map(problem -> where(problem.place) + problem.text)
        .toList();
  }

  private String where(Place place) {
    String property = prefix + "." + place.name();
    if (!place.name().isEmpty() && System.getProperty(property) != null) {
      return "-D" + property + ": ";
    }
    return place.line().map(line -> "line " + line + ": ").orElse("");
  }

  private static List<Object> steps(JsonMappingException problem) {
    List<Object> steps = new ArrayList<>();
    for (JsonMappingException.Reference step : problem.getPath()) {
      steps.add(step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName());
    }
    return steps;
  }

  private static List<Object> steps(ConstraintViolation<?> violation) {
    List<Object> steps = new ArrayList<>();
    for (Path.Node node : violation.getPropertyPath()) {
      Optional.ofNullable(node.getIndex()).ifPresent(steps::add);
      Optional.ofNullable(node.getName()).ifPresent(steps::add);
    }
    return steps;
  }

  private static String reason(JsonMappingException problem) {
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return "there is no such setting; expected one of "
          + unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (problem instanceof InvalidFormatException invalid) {
      return mismatch(invalid.getTargetType(), invalid.getValue());
    }
    Throwable origin = Optional.ofNullable(problem.getCause()).orElse(problem);
    String message =
        origin instanceof JsonMappingException mapping
            ? mapping.getOriginalMessage()
            : origin.getMessage();
    return Escapes.visible(String.valueOf(message));
  }

  /** The value is said of a choice alone: elsewhere it may be a secret in the wrong place. */
  private static String mismatch(Class<?> type, Object found) {
    if (!type.isEnum()) {
      return "expected %s, found %s"
          .formatted(type.getSimpleName(), found.getClass().getSimpleName());
    }
    String choices =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "expected one of %s, found %s".formatted(choices, Escapes.visible(found.toString()));
  }
}
