package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.SharedConsole;
import io.parapet.console.audit.AuditTrail;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Permission;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.testkit.Cases;
import io.parapet.policies.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a moderator does all day, in a real browser against the real stack. */
class ReviewTest extends QueuePage {
  private static final Pattern SPEAKS_FOR =
      Pattern.compile("Speaks for: (threat|harassment|urges to self-harm)");

  @Test
  void a_moderator_takes_a_case_reveals_decides_and_sees_it_leave() throws Exception {
    CaseUpdate harassment = arrives(harassment("loud-in-the-browser"));
    arrives(aCase().about("spam-bot").priority(40).openedAt(ago(90)));
    settle();
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(2);
    Browser.keep(page, "queue-light");

    page.keyboard().press("n");
    page.waitForURL("**/case/" + harassment.caseId());
    assertThat(page.locator(".message")).hasCount(0);
    Browser.keep(page, "case-sealed");
    page.keyboard().press("r");
    assertThat(page.locator(".message p").first()).hasText("nobody would miss you");
    assertThat(page.locator(".message mark").first()).hasAttribute("title", SPEAKS_FOR);
    page.keyboard().press("3");
    page.keyboard().press("i");
    page.keyboard().type("Repeated threats after being asked to stop.");
    Browser.keep(page, "case-revealed");
    page.keyboard().press("Control+Enter");

    page.waitForURL(url -> !url.contains(harassment.caseId().value()));
    Browser.keep(page, "next-case");
    Decision decision = decision(harassment);
    assertThat(decision.ruling()).isNotEqualTo(Ruling.DISMISS);
    assertThat(decision.reason()).startsWith("Repeated threats");
    page.keyboard().press("Escape");
    page.waitForURL("**/queue");
    assertThat(page.locator("[data-row]")).hasCount(1);
  }

  @Test
  void a_new_case_appears_without_reloading() {
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(0);
    Browser.keep(page, "queue-empty");
    arrives(aCase().about("newcomer"));
    assertThat(page.locator("[data-row]")).hasCount(1);
  }

  @Test
  void child_exploitation_is_for_cleared_people_only() {
    CaseUpdate secret = arrives(aCase().about("hidden").alleging(Harm.CHILD_EXPLOITATION));
    settle();
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(0);
    page.navigate(console.url("/case/" + secret.caseId()));
    assertThat(page.locator(".banner.warning")).hasCount(1);
    page.context().close();
    page = browser.page(ColorScheme.DARK, "de-DE");
    Browser.login(page, console, "senior");
    assertThat(page.locator("[data-row]")).hasCount(1);
    Browser.keep(page, "queue-dark-german");
  }

  @Test
  void metadata_alone_offers_only_what_can_be_undone() {
    arrives(
        aCase()
            .about("fan-out")
            .alleging(Harm.SCAM, Harm.SPAM)
            .severity(Severity.HIGH)
            .openedAt(ago(12))
            .showing("sender.strangers_1h", 41.0)
            .showing("sender.reply_ratio_24h", 0.02)
            .showing("sender.near_duplicate_share_24h", 0.93)
            .showing("sender.account_age", 2.0));
    settle();
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(1);
    page.keyboard().press("n");
    assertThat(page.locator(".banner.info")).hasCount(1);
    assertThat(page.locator("vaadin-radio-button")).not().hasCount(0);
    assertThat(page.getByText("Suspend for good")).hasCount(0);
    Browser.keep(page, "case-metadata");
    page.keyboard().press("?");
    assertThat(page.locator("dl.keys dt")).not().hasCount(0);
    Browser.keep(page, "keys");
  }

  @Test
  void an_appeal_is_judged_blind_first_and_overturned_with_keys_only() throws Exception {
    CaseUpdate about = arrives(harassment("appealing"));
    settle();
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(1);
    page.keyboard().press("n");
    assertThat(page.locator(".cover")).isVisible();
    page.keyboard().press("3");
    page.keyboard().press("i");
    page.keyboard().type("Threats.");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/queue");
    Decision decision = decision(about);
    assertThat(
            console
                .post(
                    "/api/v1/appeals",
                    "{\"decision\":\"%s\",\"platform\":\"instagram\",\"by\":\"appealing\","
                            .formatted(decision.decisionId())
                        + "\"party\":\"sender\",\"statement\":\"It was a quote from a film.\"}")
                .statusCode())
        .isEqualTo(202);
    page.context().close();
    page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "senior");
    page.navigate(console.url("/appeals"));
    assertThat(page.locator("[data-row]")).hasCount(1);
    Browser.keep(page, "appeals");
    page.keyboard().press("n");
    assertThat(page.locator(".cover")).hasCount(2);
    assertThat(page.getByText("Threats.")).hasCount(0);
    page.keyboard().press("r");
    assertThat(page.getByText("It was a quote from a film.")).isVisible();
    Browser.keep(page, "appeal-blind");
    page.keyboard().press("1");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("Threats.")).isVisible();
    page.keyboard().press("2");
    page.keyboard().press("i");
    page.keyboard().type("A quote.");
    Browser.keep(page, "appeal-outcome");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/appeals");
    await().atMost(Duration.ofSeconds(30)).until(() -> decisions(about).size() == 2);
    Decision reversal = WireFormat.DECISION.read(decisions(about).getLast().value());
    assertThat(reversal.reverses()).isEqualTo(decision.decisionId());
    assertThat(reversal.ruling()).isEqualTo(Ruling.DISMISS);
  }

  @Test
  void a_word_leads_to_a_case_and_the_login_is_on_record() {
    arrives(aCase().about("fan-out").priority(40).openedAt(ago(90)));
    settle();
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(1);
    page.keyboard().press("Control+k");
    assertThat(page.locator("ul.places li")).hasCount(4);
    assertThat(page.locator("vaadin-dialog vaadin-text-field[focused]")).isVisible();
    page.keyboard().type("strangers");
    assertThat(page.locator("ul.places li")).hasCount(1);
    Browser.keep(page, "palette");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=strangers");
    assertThat(page.locator("mark")).hasText("strangers");
    Browser.keep(page, "search-found");
    elastic.send("POST", "/parapet-audit/_refresh", null);
    assertThat(console.bean(AuditTrail.class).latest(20))
        .anySatisfy(
            entry -> {
              assertThat(entry.deed()).isEqualTo(Deed.LOGIN);
              assertThat(entry.by()).isEqualTo("moderator");
            });
    assertThat(console.get("/login").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'")
        .contains("object-src 'none'");
  }

  @Test
  void a_batch_is_ruled_on_and_taken_back_as_one() {
    for (int i = 0; i < 3; i++) {
      arrives(aCase().about("sibling-" + i).openedAt(ago(30)));
    }
    settle();
    Browser.login(page, console, "senior");
    page.navigate(console.url("/batch"));
    assertThat(page.getByText("3 undecided cases")).isVisible();
    page.locator("vaadin-text-area textarea").last().fill("one campaign");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("3 of 3 cases ruled on")).isVisible();
    settle();
    Browser.keep(page, "batch-done");
    page.getByText("Take all of it back").click();
    assertThat(page.getByText("3 rulings taken back")).isVisible();
  }

  @Test
  void an_auditor_sees_who_may_do_what() {
    Browser.login(page, console, "auditor");
    page.navigate(console.url("/permissions"));
    assertThat(page.locator("tbody tr")).hasCount(Permission.values().length);
    Browser.keep(page, "permissions");
    page.navigate(console.url("/insight"));
    assertThat(page.locator(".plot svg")).isVisible();
    page.navigate(console.url("/queue"));
    assertThat(page.locator("main.queue")).hasCount(0);
  }

  @Test
  void a_lead_edits_the_routing_and_is_told_of_a_mistake() {
    Browser.login(page, console, "lead");
    page.navigate(console.url("/routing"));
    assertThat(page.locator(".table tbody tr")).hasCount(4);
    Browser.keep(page, "routing");
    String rules = page.locator("vaadin-text-area textarea").inputValue();
    page.locator("vaadin-text-area textarea").fill("queues: [{name: all, target: soon}]");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("expected a time such as 15m, 4h or 2d")).isVisible();
    page.locator("vaadin-text-area textarea").fill("queues: [{name: all, target: 1h}]");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".table tbody tr")).hasCount(1);
    page.locator("vaadin-text-area textarea").fill(rules);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".table tbody tr")).hasCount(4);
  }

  private static Cases harassment(String account) {
    return aCase()
        .about(account)
        .alleging(Harm.HARASSMENT, Harm.THREAT)
        .severity(Severity.HIGH)
        .priority(82)
        .openedAt(ago(25))
        .showing("sender.strangers_24h", 17.0)
        .showing("sender.block_ratio_7d", 0.31)
        .showing("sender.account_age", 12.0)
        .reported(
            aReport()
                .id("r-" + account)
                .about(account)
                .forReason(ReportReason.HARASSMENT)
                .at(ago(30))
                .saying("nobody would miss you")
                .saying("i know where you live")
                .sealedBy(console.sealer()),
            Map.of("text.harassment", 0.91, "text.threat", 0.64));
  }

  private static Instant ago(int minutes) {
    return ago(Duration.ofMinutes(minutes));
  }

  private static void settle() {
    SharedConsole.settle();
  }

  private static Decision decision(CaseUpdate about) throws Exception {
    await().atMost(Duration.ofSeconds(30)).until(() -> !decisions(about).isEmpty());
    return WireFormat.DECISION.read(decisions(about).getFirst().value());
  }
}
