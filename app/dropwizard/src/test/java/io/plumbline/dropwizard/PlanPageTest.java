package io.plumbline.dropwizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The deploy's plan on the page, as people see it. */
@ExtendWith(Chromium.Needed.class)
class PlanPageTest {

  @TempDir private static Path folder;
  private static Path file;
  @AutoClose private static Chromium chromium;
  @AutoClose private static RunningExample example;
  private static NextRelease next;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    file = folder.resolve("plan.json");
    next = new NextRelease(folder);
    example =
        new RunningExample(
            folder,
            "{failFast: false, checkInterval: 100ms, ddlGuard: 'off', plan: '%s'}".formatted(file),
            "insert into message (agent_id, body) select n, 'x' from generate_series(1, 20000) n",
            "analyze message");
  }

  @Test
  void planAppearsIsReplacedAndPassesWithItsMigrations() throws Exception {
    String plan = next.plan(example.database());
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      List<String> complaints = Chromium.complaints(page);
      page.navigate(example.adminUrl("/schema"));
      await(page, "The deploy's plan cannot be read");
      assertThat(page.getByText("there is no such file")).isVisible();

      put(plan);
      await(page, "2 open findings of the deploy's plan");
      assertThat(page.locator("#state")).containsText("Healthy");
      assertThat(page.getByRole(AriaRole.HEADING).getByText("V3__check.sql")).isVisible();
      assertThat(page.getByText("Allowed because the queue is stopped meanwhile")).isVisible();
      assertThat(page.getByText("it was made for another build")).isVisible();
      assertThat(page.locator("pre").first()).containsText("not valid;\n-- in the next migration");
      Chromium.screenshot(page, ColorScheme.LIGHT, "plan");
      lookAtItOtherwise();

      put(plan.substring(0, plan.length() / 2));
      await(page, "The deploy's plan cannot be read");
      assertThat(page.getByText("the end of the text")).isVisible();
      assertThat(page.locator("#state")).containsText("Healthy");
      Chromium.screenshot(page, ColorScheme.LIGHT, "plan-broken");

      put(plan);
      await(page, "2 open findings of the deploy's plan");
      next.migrate(example.database());
      await(page, "No open finding of the deploy's plan");
      assertThat(page.getByText("all of its 2 migrations have run since. Its 2 findings"))
          .isVisible();
      assertThat(page.getByText("Write instead")).hasCount(0);
      Chromium.screenshot(page, ColorScheme.LIGHT, "plan-carried-out");
      assertThat(complaints).isEmpty();
    }
  }

  private static void lookAtItOtherwise() {
    try (BrowserContext context = chromium.context(ColorScheme.DARK, true);
        BrowserContext small = chromium.small()) {
      Page page = context.newPage();
      page.navigate(example.adminUrl("/schema?refresh=off"));
      Chromium.screenshot(page, ColorScheme.DARK, "plan");
      Chromium.assertAccessible(page);
      page.getByRole(AriaRole.LINK).getByText("add-check-scans").click();
      assertThat(page.getByText("# add-check-scans")).isVisible();

      Page narrow = small.newPage();
      narrow.navigate(example.adminUrl("/schema?refresh=off"));
      Chromium.screenshot(narrow, ColorScheme.LIGHT, "plan-small");
      Chromium.assertFits(narrow);
    }
  }

  /** In one move, as a deploy should. */
  private static void put(String text) throws Exception {
    Path written = Files.writeString(folder.resolve("plan.json.tmp"), text);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void await(Page page, String heading) {
    Chromium.await(page, "#plan", heading);
  }
}
