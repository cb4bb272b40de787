package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page may run, and what a session is worth. */
class PageSecurityTest {
  private static RunningConsole console;
  private static Browser browser;

  @BeforeAll
  static void start() {
    console = SharedConsole.get();
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  void each_page_names_a_number_of_its_own_and_allows_nothing_inline_besides() throws Exception {
    String one = scripts(policy("/login"));
    String other = scripts(policy("/login"));
    assertThat(one).contains("'nonce-").doesNotContain("unsafe-inline").isNotEqualTo(other);
    assertThat(policy("/docs/api.html")).doesNotContain("unsafe");
    assertThat(policy("/console/keys.js")).doesNotContain("unsafe");
  }

  @Test
  void the_console_works_under_its_policy_and_a_foreign_script_does_not() {
    Page page = browser.page(ColorScheme.LIGHT, "en-US");
    List<String> refused = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
    Browser.login(page, console, "senior");
    assertThat(page.locator("main h1")).isVisible();
    page.keyboard().press("?");
    assertThat(page.locator("dl.keys")).isVisible();
    assertThat(refused).isEmpty();
    page.evaluate(
        "() => { const s = document.createElement('script');"
            + " s.textContent = 'window.foreign = 1'; document.head.append(s); }");
    assertThat(page.evaluate("() => window.foreign === undefined")).isEqualTo(true);
    page.context().close();
  }

  @Test
  void a_login_from_elsewhere_is_refused_whatever_the_password() throws Exception {
    HttpClient stranger = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    assertThat(status(stranger, login("moderator").header("Origin", "https://elsewhere.example")))
        .isEqualTo(403);
    assertThat(status(stranger, login("moderator").header("Sec-Fetch-Site", "cross-site")))
        .isEqualTo(403);
    assertThat(status(stranger, login("moderator"))).isEqualTo(403);
    assertThat(status(stranger, queue())).isEqualTo(302);
    assertThat(status(stranger, login("moderator").header("Origin", console.url(""))))
        .isEqualTo(302);
    assertThat(status(stranger, queue())).isEqualTo(200);
  }

  private static int status(HttpClient http, HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private static HttpRequest.Builder queue() {
    return HttpRequest.newBuilder(URI.create(console.url("/queue"))).GET();
  }

  @Test
  void a_session_gets_a_new_name_at_login_and_ends_at_logout() {
    Page page = browser.page(ColorScheme.LIGHT, "en-US");
    page.navigate(console.url("/login"));
    String before = session(page.context()).value;
    Browser.login(page, console, "lead");
    assertThat(page.locator("main h1")).isVisible();
    Cookie after = session(page.context());
    assertThat(after.value).isNotEqualTo(before);
    assertThat(after.httpOnly).isTrue();
    assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
    page.getByText("Log out").click();
    page.waitForURL("**/login**");
    page.context().clearCookies();
    page.context().addCookies(List.of(after));
    page.navigate(console.url("/queue"));
    page.waitForURL("**/login**");
    page.context().close();
  }

  private static Cookie session(BrowserContext context) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }

  private static HttpRequest.Builder login(String name) {
    String form =
        "username="
            + name
            + "&password="
            + URLEncoder.encode(console.password(name), StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(console.url("/login")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static String policy(String path) {
    return console.get(path).headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static String scripts(String policy) {
    return policy.replaceFirst(".*(script-src [^;]*).*", "$1");
  }
}
