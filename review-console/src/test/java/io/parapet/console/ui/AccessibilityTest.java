package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.store.elastic.Elastic;
import io.parapet.console.store.elastic.StreamWrites;
import io.parapet.policies.harm.Harm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each view through axe, in light and dark: nothing serious or critical. */
class AccessibilityTest {
  private static final String SERIOUS =
      """
      async () => {
        const found = await axe.run(document, {resultTypes: ['violations']});
        return found.violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '));
      }\
      """;

  /**
   * Whether nothing fades or slides any more: a colour half faded in is not the colour people read.
   */
  private static final String STILL =
      """
      () => {
        const running = root => [
          ...root.getAnimations().filter(a =>
            a.playState === 'running' && a.effect.getComputedTiming().endTime !== Infinity),
          ...[...root.querySelectorAll('*')].filter(e => e.shadowRoot)
            .flatMap(e => running(e.shadowRoot))];
        return running(document).length === 0;
      }\
      """;

  /** Pixels that stand out to the right of the window. */
  private static final String OVERFLOW =
      "() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)";

  /** From a small laptop to 4K. */
  private static final int[] WIDTHS = {1280, 3840};

  private static final List<String> LEAD_SEES =
      List.of(
          "queue",
          "appeals",
          "reviews",
          "search",
          "batch",
          "routing",
          "wellness",
          "policies",
          "automation",
          "insight");

  private static RunningConsole console;
  private static Browser browser;

  @BeforeAll
  static void start() {
    console = SharedConsole.get();
    browser = new Browser();
    Elastic elastic = console.bean(Elastic.class);
    SharedConsole.empty();
    var report = aReport().saying("go away").sealedBy(console.sealer());
    var told = aCase().alleging(Harm.HARASSMENT).reported(report, Map.of("text.harassment", 0.8));
    StreamWrites.write(elastic, told.showing("sender.strangers_1h", 9.0).update());
    SharedConsole.settle();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void no_view_has_a_serious_finding(ColorScheme scheme) throws IOException {
    Page page = browser.page(scheme, "en-US");
    page.navigate(console.url("/login"));
    assertThat(page.locator("vaadin-login-form")).isVisible();
    Browser.keep(page, "login-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
    assertThat(serious(page)).as("login").isEmpty();
    Browser.login(page, console, "senior");
    assertThat(page.locator("[data-row]")).hasCount(1);
    assertThat(serious(page)).as("queue").isEmpty();
    page.keyboard().press("n");
    assertThat(page.locator(".cover")).isVisible();
    assertThat(serious(page)).as("sealed case").isEmpty();
    page.keyboard().press("r");
    assertThat(page.locator(".message")).isVisible();
    page.keyboard().press("3");
    assertThat(page.locator(".effect")).not().isEmpty();
    for (int width : WIDTHS) {
      page.setViewportSize(width, width * 9 / 16);
      Browser.keep(page, "case-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
      assertThat(page.evaluate(OVERFLOW)).as("case at " + width).isEqualTo(0);
    }
    page.setViewportSize(1440, 900);
    assertThat(serious(page)).as("revealed case").isEmpty();
    page.keyboard().press("?");
    assertThat(page.locator("dl.keys")).isVisible();
    assertThat(serious(page)).as("keys").isEmpty();
    page.keyboard().press("Escape");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void no_other_view_of_a_lead_has_a_serious_finding(ColorScheme scheme) throws IOException {
    Page page = browser.page(scheme, scheme == ColorScheme.DARK ? "de-DE" : "en-US");
    Browser.login(page, console, "lead");
    assertThat(page.locator("header nav a")).hasCount(LEAD_SEES.size());
    for (String view : LEAD_SEES) {
      page.navigate(console.url("/" + view));
      assertThat(page.locator("main h1")).isVisible();
      page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
      String name = view + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
      for (int width : WIDTHS) {
        page.setViewportSize(width, width * 9 / 16);
        Browser.keep(page, name + "-" + width);
        assertThat(page.evaluate(OVERFLOW)).as(view + " at " + width).isEqualTo(0);
      }
      page.setViewportSize(1440, 900);
      assertThat(serious(page)).as(view).isEmpty();
    }
    page.context().close();
  }

  @SuppressWarnings("unchecked") // the script returns a list of strings
  private static List<String> serious(Page page) throws IOException {
    page.waitForFunction(STILL);
    try (InputStream axe = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>) page.evaluate(SERIOUS);
  }
}
