package io.parapet.console.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.RunningConsole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A headless Chromium; what it sees is kept as pictures under {@code target/screenshots}. */
final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static {
    // A busy machine takes its time; a wrong page stays wrong.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser browser =
      playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

  /** Where Chromium stands; {@code PARAPET_CHROMIUM} says otherwise. */
  static Path executable() {
    return Stream.of(
            System.getenv().getOrDefault("PARAPET_CHROMIUM", "/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium; set PARAPET_CHROMIUM"));
  }

  static boolean installed() {
    try {
      return Files.isExecutable(executable());
    } catch (IllegalStateException missing) {
      return false;
    }
  }

  Page page(ColorScheme scheme, String locale) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(scheme)
                .setLocale(locale));
    Page page = context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  static void login(Page page, RunningConsole console, String name) {
    page.navigate(console.url("/login"));
    page.locator("input[name=username]").fill(name);
    page.locator("input[name=password]").fill(console.password(name));
    page.locator("vaadin-button[theme~=submit], vaadin-login-form vaadin-button").first().click();
    page.waitForURL(url -> !url.contains("/login"));
  }

  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
