package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.security.IdentityProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderAwayTest {
  @Test
  void a_provider_that_is_down_keeps_out_only_its_own_people_and_only_as_long() {
    SharedConsole.close();
    IdentityProvider before = new IdentityProvider();
    before.close();
    String client = "--spring.security.oauth2.client.";
    try (Browser browser = new Browser();
        RunningConsole console =
            RunningConsole.start(
                client + "registration.acme.client-id=console",
                client + "registration.acme.client-secret=secret",
                client + "registration.acme.client-name=Acme",
                client + "registration.acme.scope=openid",
                client + "provider.acme.issuer-uri=" + before.issuer(),
                "--parapet.sso.roles.tns=moderator")) {
      Page page = browser.page(ColorScheme.LIGHT, "en-US");
      page.navigate(console.url("/login"));
      page.getByText("Log in with Acme").click();
      assertThat(page.getByText("The provider does not answer")).isVisible();
      Browser.keep(page, "login-away");
      Browser.login(page, console, "moderator");
      page.waitForURL("**/queue");
      page.context().close();
      comesIn(browser.page(ColorScheme.LIGHT, "en-US"), console, before.port());
    }
  }

  private static void comesIn(Page page, RunningConsole console, int port) {
    try (IdentityProvider back = new IdentityProvider(port)) {
      back.vouchFor(Map.of("preferred_username", "ada", "groups", "tns"));
      page.navigate(console.url("/login"));
      page.getByText("Log in with Acme").click();
      page.waitForURL("**/queue");
      assertThat(page.getByText("ada@acme")).isVisible();
    }
  }
}
