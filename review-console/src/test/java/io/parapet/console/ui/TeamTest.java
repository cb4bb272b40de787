package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.SharedConsole;
import io.parapet.console.audit.AuditEntry;
import io.parapet.console.audit.AuditTrail;
import io.parapet.console.audit.Deed;
import io.parapet.console.store.elastic.Elastic;
import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.harm.Harm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What more than one person has to do with, and what leaves the console, in a real browser. */
class TeamTest extends QueuePage {
  @BeforeAll
  static void startAnew() {
    console =
        SharedConsole.with(
            "--parapet.undo=60s",
            "--parapet.golden-percent=100",
            "--parapet.second-review-percent=100");
    elastic = console.bean(Elastic.class);
  }

  @AfterAll
  static void close() {
    SharedConsole.close();
  }

  @Test
  void one_key_takes_a_decision_back() {
    CaseUpdate first = arrives(aCase().about("first").priority(90));
    CaseUpdate second = arrives(aCase().about("second").priority(10));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    takesNext();
    page.waitForURL("**/case/" + first.caseId());
    dismiss(page);
    page.waitForURL("**/case/" + second.caseId());
    assertThat(state(first)).isEqualTo(CaseState.DECIDED);
    page.keyboard().press("u");
    page.waitForURL("**/case/" + first.caseId());
    assertThat(page.locator("vaadin-radio-button")).not().hasCount(0);
    assertThat(state(first)).isEqualTo(CaseState.CLAIMED);
    dismiss(page);
    page.waitForURL("**/case/" + second.caseId());
    Browser.keep(page, "undo");
  }

  @Test
  void a_second_look_is_blind_and_what_differs_is_talked_about_in_a_session() {
    CaseUpdate about = arrives(aCase().about("doubtful").alleging(Harm.SPAM));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    takesNext();
    rule(page, "2", "spam, I think");
    page.waitForURL("**/queue");
    as("senior");
    secondLook();
    as("lead");
    page.navigate(console.url("/reviews"));
    assertThat(page.getByText("Warned").first()).isVisible();
    page.locator("#call").click();
    page.waitForURL("**/calibration/**");
    assertThat(page.locator(".before")).containsText("1 × Dismissed, 1 × Warned. Equal pairs: 0 %");
    vote();
    assertThat(page.locator(".after")).containsText("1 × Dismissed");
    Browser.keep(page, "calibration");
    choose(page, "What the session came to", "Dismissed");
    page.locator("vaadin-text-area textarea").fill("One follow-up to a customer is no spam.");
    page.locator(".conclude").click();
    assertThat(page.locator(".banner.info")).containsText("Agreed: Dismissed");
    Browser.keep(page, "calibration-agreed");
    assertThat(state(about)).isEqualTo(CaseState.DECIDED);
  }

  private void secondLook() {
    page.navigate(console.url("/reviews"));
    assertThat(page.locator("[data-row]")).hasCount(1);
    assertThat(page.getByText("spam, I think")).hasCount(0);
    page.keyboard().press("n");
    page.waitForURL("**/review/**");
    assertThat(page.locator("vaadin-radio-button")).not().hasCount(0);
    assertThat(page.getByText("spam, I think")).hasCount(0);
    Browser.keep(page, "second-look");
    page.keyboard().press("1");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("It was decided otherwise")).isVisible();
    SharedConsole.settle();
  }

  private void vote() {
    choose(page, "What you would rule now", "Dismissed");
    page.locator(".do").click();
  }

  @Test
  void a_golden_case_comes_with_the_others_and_looks_like_them() {
    CaseUpdate golden = arrives(aCase().about("clear-cut"));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    takesNext();
    rule(page, "2", "clear");
    page.waitForURL("**/queue");
    as("lead");
    page.navigate(console.url("/case/" + golden.caseId()));
    page.getByText("Make it a golden case for everybody").click();
    assertThat(page.getByText("It is a golden case now")).isVisible();
    CaseUpdate real = arrives(aCase().about("real"));
    SharedConsole.settle();
    as("senior");
    takesNext();
    page.waitForURL("**/case/" + golden.caseId());
    assertThat(page.locator("vaadin-radio-button")).not().hasCount(0);
    assertThat(page.getByText("clear", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    Browser.keep(page, "golden");
    dismiss(page);
    page.waitForURL("**/case/" + real.caseId());
    assertThat(console.bean(CaseStore.class).find(golden.caseId()).orElseThrow().work().decision())
        .isNotNull();
  }

  @Test
  void what_is_referred_is_preserved_and_then_exported() throws IOException {
    String account = "predator-" + UUID.randomUUID();
    CaseUpdate secret =
        arrives(
            aCase()
                .about(account)
                .alleging(Harm.CHILD_EXPLOITATION)
                .reported(
                    aReport()
                        .id("r-" + account)
                        .about(account)
                        .saying("do not tell your mother")
                        .sealedBy(console.sealer()),
                    Map.of()));
    SharedConsole.settle();
    Browser.login(page, console, "senior");
    page.navigate(console.url("/case/" + secret.caseId()));
    assertThat(page.getByText("Refer the case first")).isVisible();
    page.getByText("Refer to the authorities").click();
    page.keyboard().press("i");
    page.keyboard().type("for the authorities");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/queue");
    page.navigate(console.url("/case/" + secret.caseId()));
    Browser.keep(page, "tip");
    Download tip = page.waitForDownload(() -> page.locator("#tip").click());
    assertThat(Files.readString(tip.path())).contains(account, "do not tell your mother");
    assertThat(latest(2)).contains(Deed.EXPORT, Deed.REVEAL);
  }

  @Test
  void a_search_is_exported_without_what_people_wrote_and_that_is_on_record() throws IOException {
    arrives(aCase().about("export-me"));
    SharedConsole.settle();
    Browser.login(page, console, "senior");
    page.navigate(console.url("/search?q=export-me"));
    assertThat(page.getByText("One case found")).isVisible();
    Download csv = page.waitForDownload(() -> page.locator("#export").click());
    assertThat(Files.readString(csv.path())).contains("export-me");
    assertThat(latest(1)).containsExactly(Deed.EXPORT);
  }

  @Test
  void an_administrator_places_a_hold_that_keeps_an_account_from_erasure() {
    String account = "held-" + UUID.randomUUID();
    Browser.login(page, console, "admin");
    page.navigate(console.url("/retention"));
    fill(0, "instagram", account, "court file 12/26");
    page.locator("#hold").click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    fill(1, "instagram", account, account);
    page.locator("#erase").click();
    assertThat(page.getByText("The account stays: a legal hold stands.")).isVisible();
    Browser.keep(page, "retention");
    page.locator("vaadin-button:has-text('Lift')").click();
    assertThat(page.getByText("The hold is lifted")).isVisible();
    assertThat(page.locator("tbody tr:visible")).hasCount(0);
    page.locator("#erase").click();
    assertThat(page.getByText("The account is erased.")).isVisible();
    assertThat(latest(1)).containsExactly(Deed.ERASE);
  }

  private void fill(int form, String platform, String account, String third) {
    var fields = page.locator(".filters").nth(form).locator("input");
    fields.nth(0).fill(platform);
    fields.nth(1).fill(account);
    fields.nth(2).fill(third);
    fields.nth(2).blur();
  }

  private void takesNext() {
    assertThat(page.locator("[data-row]")).not().hasCount(0);
    page.keyboard().press("n");
  }

  private void as(String login) {
    page.context().close();
    page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, login);
    page.waitForURL("**/queue");
    SharedConsole.settle();
  }

  private static void choose(Page page, String label, String value) {
    page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label)).click();
    page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(value))
        .last()
        .click();
  }

  private static void dismiss(Page page) {
    assertThat(page.locator("vaadin-radio-button").first()).isVisible();
    page.keyboard().press("1");
    page.keyboard().press("Control+Enter");
  }

  private static void rule(Page page, String digit, String why) {
    page.waitForURL("**/case/**");
    assertThat(page.locator("vaadin-radio-button").first()).isVisible();
    page.keyboard().press(digit);
    page.keyboard().press("i");
    page.keyboard().type(why);
    page.keyboard().press("Control+Enter");
  }

  private static CaseState state(CaseUpdate about) {
    return console.bean(CaseStore.class).find(about.caseId()).orElseThrow().work().state();
  }

  private static List<Deed> latest(int size) {
    elastic.send("POST", "/parapet-audit/_refresh", null);
    return console.bean(AuditTrail.class).latest(size).stream().map(AuditEntry::deed).toList();
  }
}
