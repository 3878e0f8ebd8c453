package io.plumbline.dropwizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser of the machine. Screenshots are in {@code target/screenshots}. */
final class Chromium implements AutoCloseable {

  /**
   * Skips tests on a machine without a browser and says so, or lets them fail where it must have
   * one.
   */
  static final class Needed implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return executable().isPresent() || Boolean.getBoolean("chromium.required")
          ? enabled("there is a Chromium, or there must be one")
          : disabled(NONE);
    }
  }

  private static final String NONE =
      "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so how the page looks"
          + " and works in a browser is not tested; -Dchromium.required=true makes that a failure";

  private static final double PATIENCE_MILLIS = 20_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

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
    return new Chromium(executable().orElseThrow(() -> new AssertionError(NONE)));
  }

  private static Optional<Path> executable() {
    List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  BrowserContext context(ColorScheme scheme, boolean isJavaScriptEnabled) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setColorScheme(scheme)
            .setJavaScriptEnabled(isJavaScriptEnabled)
            .setViewportSize(1280, 900));
  }

  /** A screen as that of a telephone. */
  BrowserContext small() {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
  }

  /** The page loads itself anew, so this waits and does nothing else. */
  static void await(Page page, String selector, String text) {
    assertThat(page.locator(selector))
        .containsText(text, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Asserts that nobody has to scroll sideways. */
  static void assertFits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  static void assertAccessible(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
          .as(scheme.name())
          .isEmpty();
    }
  }

  /** What the page complains of from now on. */
  static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage((ConsoleMessage it) -> complaints.add(it.text()));
    page.onDialog(it -> complaints.add(it.message()));
    return complaints;
  }

  /** Of a page that stays: one that loads itself anew can leave a screenshot waiting. */
  static void screenshot(Page page, ColorScheme scheme, String name) {
    String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    try (Page still = page.context().newPage()) {
      still.navigate(page.url().replaceFirst("[?].*", "") + "?refresh=off");
      still.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(file)));
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
