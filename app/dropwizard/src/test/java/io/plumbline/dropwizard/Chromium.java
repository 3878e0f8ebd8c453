package io.plumbline.dropwizard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine. A test that needs one is skipped where there is none. */
final class Chromium implements AutoCloseable {

  private static final String NONE =
      "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so how the page looks"
          + " and works in a browser is not tested; -Dchromium.required=true makes that a failure";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable));
  }

  static Chromium start() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && Boolean.getBoolean("chromium.required")) {
      throw new AssertionError(NONE);
    }
    assumeTrue(executable.isPresent(), NONE);
    return new Chromium(executable.orElseThrow());
  }

  private static Optional<Path> executable() {
    List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
