package io.plumbline.dropwizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page as people see it. */
@ExtendWith(Chromium.Needed.class)
class SchemaPageTest {

  @TempDir private static Path folder;
  @AutoClose private static Chromium chromium;
  @AutoClose private static RunningExample example;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    example =
        new RunningExample(folder, "{failFast: false, checkInterval: 100ms, ddlGuard: 'off'}");
  }

  @AfterEach
  void mend() throws Exception {
    example.run(
        """
        drop table if exists "<script>alert(1)</script>";
        alter table message drop column if exists note, alter agent_id drop not null,
          alter body type text;
        """);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void driftAppearsIsMendedAndDisappearsWithoutAScript(ColorScheme scheme) throws Exception {
    try (BrowserContext context = chromium.context(scheme, false)) {
      Page page = context.newPage();
      List<String> complaints = Chromium.complaints(page);
      page.navigate(example.adminUrl("/schema"));
      awaitState(page, "Healthy");
      Chromium.screenshot(page, scheme, "healthy");

      example.run("alter table message alter agent_id set not null");
      example.run("alter table message alter body type varchar(99)");
      example.run("create table \"<script>alert(1)</script>\" (id bigint primary key)");
      awaitState(page, "Unhealthy");
      assertThat(page.getByText("column agent_id, nullability")).isVisible();
      assertThat(page.getByText("This instance first saw the drift")).isVisible();
      assertThat(page.getByRole(AriaRole.HEADING).getByText("public.\"<script>alert(1)</script>\""))
          .isVisible();
      awaitNumber(page, 3);
      Chromium.screenshot(page, scheme, "unhealthy");

      example.run("drop table \"<script>alert(1)</script>\"");
      example.run("alter table message alter agent_id drop not null");
      awaitState(page, "Degraded");
      awaitNumber(page, 1);
      Chromium.screenshot(page, scheme, "degraded");

      example.run("alter table message alter body type text");
      awaitState(page, "Healthy");
      assertThat(page.locator("#differences")).hasText("No difference");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void axeFindsNothingToMendInAnyState() throws Exception {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      openAtRest(page, "Healthy");
      Chromium.assertAccessible(page);
      example.run("alter table message alter body type varchar(99)");
      openAtRest(page, "Degraded");
      Chromium.assertAccessible(page);
      example.run("alter table message add column note text, alter agent_id set not null");
      openAtRest(page, "Unhealthy");
      Chromium.assertAccessible(page);
    }
  }

  /** The page in this state, which then does not load itself anew. */
  private static void openAtRest(Page page, String state) {
    page.navigate(example.adminUrl("/schema"));
    awaitState(page, state);
    page.navigate(example.adminUrl("/schema?refresh=off"));
  }

  @Test
  void isReachedByKeyboardAlone() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      openAtRest(page, "Healthy");
      page.keyboard().press("Tab");
      assertThat(page.getByText("Skip to the state")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.getByText("Read the schema now")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.getByText("in sync (the same migrations have run)")).isVisible();
      page.goBack();
      awaitState(page, "Healthy");
    }
  }

  @Test
  void isReadOutWithItsParts() {
    try (BrowserContext context = chromium.context(ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      openAtRest(page, "Healthy");
      assertThat(page.locator("body"))
          .matchesAriaSnapshot(
              """
              - link "Skip to the state"
              - banner:
                - heading /Schema of .+/ [level=1]
                - navigation "This page and others":
                  - list:
                    - listitem:
                      - link "Refresh by itself"
                    - listitem:
                      - link "Metrics"
                    - listitem:
                      - link "Health checks"
              - main:
                - region "Healthy":
                  - heading "Healthy" [level=2]
                  - paragraph: The live schema serves this build.
                  - paragraph
                  - table "What this build expects, and what is live"
                  - term: History
                - region "No difference":
                  - heading "No difference" [level=2]
                - region "Migrations":
                  - heading "Migrations" [level=2]
                  - list:
                    - listitem
                    - listitem
              - contentinfo:
                - button "Read the schema now"
              """);
    }
  }

  @Test
  void isReadableOnASmallScreen() throws Exception {
    example.run("alter table message add column note text, alter agent_id set not null");
    try (BrowserContext context = chromium.small()) {
      Page page = context.newPage();
      openAtRest(page, "Unhealthy");
      Chromium.screenshot(page, ColorScheme.LIGHT, "small");
      Chromium.assertFits(page);
    }
  }

  private static void awaitState(Page page, String state) {
    Chromium.await(page, "#state", state);
  }

  private static void awaitNumber(Page page, int differences) {
    Chromium.await(page, "#differences", differences + " difference");
  }
}
