package io.plumbline.scratch;

import io.plumbline.scratch.ScratchSettings.ExternalAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The settings as text; reads all of them before it tells what is wrong. */
final class WrittenSettings {
  private static final String SERVER = "plumbline.server";
  private static final String IMAGE = "plumbline.server.image";
  private static final String URL = "plumbline.server.url";
  private static final String USER = "plumbline.server.user";
  private static final String PASSWORD = "plumbline.server.password";

  private final Function<String, Optional<String>> texts;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param texts answers the text of a setting, or empty where it is not set
   */
  WrittenSettings(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  static Optional<String> propertyOrVariable(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable(name))))
        .filter(text -> !text.isBlank());
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  ScratchSettings read() {
    ScratchSettings defaults = ScratchSettings.defaults();
    Optional<Provider> provider =
        texts.apply(SERVER).flatMap(text -> valid(SERVER, () -> Provider.parse(text)));
    Optional<ScratchSettings> imaged =
        texts.apply(IMAGE).flatMap(image -> valid(IMAGE, () -> defaults.withImage(image)));
    boolean external =
        provider.map(Provider.EXTERNAL::equals).orElseGet(() -> texts.apply(URL).isPresent());
    Optional<ExternalAccess> access = external ? access() : Optional.empty();
    if (!problems.isEmpty()) {
      throw new ScratchException(
          "The settings of the throwaway server are wrong. Mend these system properties or"
              + " environment variables:\n  "
              + String.join("\n  ", problems));
    }
    ScratchSettings read = imaged.orElse(defaults);
    return access
        .map(known -> read.withExternal(known.url(), known.user(), known.password()))
        .orElseGet(() -> read.withProvider(provider.orElse(Provider.AUTO)));
  }

  private Optional<ExternalAccess> access() {
    Optional<String> url = required(URL);
    Optional<String> user = required(USER);
    String password = texts.apply(PASSWORD).orElse("");
    return url.flatMap(
        text -> valid(URL, () -> new ExternalAccess(text, user.orElse(""), password)));
  }

  private Optional<String> required(String name) {
    Optional<String> text = texts.apply(name);
    if (text.isEmpty()) {
      problems.add(label(name) + ": the external server needs it, but it is not set");
    }
    return text;
  }

  private <T> Optional<T> valid(String name, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (ScratchException invalid) {
      problems.add(label(name) + ": " + invalid.getMessage());
      return Optional.empty();
    }
  }

  private static String label(String name) {
    return name + " (" + variable(name) + ")";
  }
}
