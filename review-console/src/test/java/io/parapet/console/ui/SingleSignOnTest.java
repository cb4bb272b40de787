package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.security.Colleagues;
import io.parapet.console.security.IdentityProvider;
import io.parapet.console.security.Role;
import io.parapet.console.security.Staff;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in through an identity provider, with real discovery, codes and signed tokens. */
class SingleSignOnTest {
  private static IdentityProvider provider;
  private static RunningConsole console;
  private static Browser browser;

  private Page page;

  @BeforeAll
  static void start() {
    SharedConsole.close();
    provider = new IdentityProvider();
    String client = "--spring.security.oauth2.client.";
    console =
        RunningConsole.start(
            client + "registration.acme.client-id=console",
            client + "registration.acme.client-secret=secret",
            client + "registration.acme.client-name=Acme",
            client + "registration.acme.scope=openid",
            client + "provider.acme.issuer-uri=" + provider.issuer(),
            "--parapet.sso.roles.tns-leads=lead",
            "--parapet.sso.roles.tns=moderator",
            "--parapet.sso.cleared=cse-cleared");
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    console.close();
    provider.close();
  }

  @BeforeEach
  void open() {
    page = browser.page(ColorScheme.LIGHT, "en-US");
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  @Test
  void who_has_a_mapped_group_comes_in_with_its_role() {
    provider.vouchFor(
        Map.of(
            "preferred_username",
            "ada",
            "groups",
            List.of("everybody", "tns", "cse-cleared"),
            "skills",
            List.of("german")));
    comesIn();
    page.waitForURL("**/queue");
    assertThat(page.getByText("ada@acme")).isVisible();
    assertThat(page.locator("header nav a")).hasCount(4);
    Staff ada =
        console.bean(Colleagues.class).all().stream()
            .filter(each -> each.name().equals("ada@acme"))
            .findFirst()
            .orElseThrow();
    assertThat(ada.role()).isEqualTo(Role.MODERATOR);
    assertThat(ada.cleared()).isTrue();
    assertThat(ada.skills()).isEqualTo(Set.of("german"));
  }

  @Test
  void a_name_of_a_local_user_stays_theirs() {
    provider.vouchFor(Map.of("preferred_username", "lead", "groups", "tns-leads"));
    comesIn();
    page.waitForURL("**/queue");
    assertThat(page.getByText("lead@acme")).isVisible();
  }

  @Test
  void who_has_no_mapped_group_stays_outside_and_is_told() {
    provider.vouchFor(Map.of("preferred_username", "eve", "groups", List.of("everybody")));
    isRefused();
  }

  @Test
  void a_forged_token_lets_nobody_in() throws Exception {
    provider.vouchFor(Map.of("preferred_username", "eve", "groups", List.of("tns")));
    provider.forge();
    isRefused();
  }

  @Test
  void a_token_for_another_client_or_another_login_or_of_yesterday_lets_nobody_in() {
    provider.vouchFor(Map.of("preferred_username", "eve", "groups", List.of("tns")));
    provider.twist(claims -> claims.audience("another"));
    isRefused();
    provider.twist(claims -> claims.claim("nonce", "another"));
    isRefused();
    provider.twist(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(86_400))));
    isRefused();
  }

  @Test
  void local_users_still_come_in_beside() {
    Browser.login(page, console, "moderator");
    page.waitForURL("**/queue");
  }

  private void comesIn() {
    page.navigate(console.url("/login"));
    assertThat(page.getByText("Log in with Acme")).isVisible();
    Browser.keep(page, "login-sso");
    page.getByText("Log in with Acme").click();
  }

  private void isRefused() {
    comesIn();
    page.waitForURL("**/login?sso**");
    assertThat(page.locator("[role=alert]").last()).containsText("nobody has given you a role");
    Browser.keep(page, "login-refused");
    page.navigate(console.url("/queue"));
    page.waitForURL("**/login**");
  }
}
