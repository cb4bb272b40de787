package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.KafkaProbe;
import io.parapet.console.SharedConsole;
import io.parapet.console.automation.AutomationDesk;
import io.parapet.console.kafka.EventLog;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Ground;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.action.Signature;
import io.parapet.policies.action.Undo;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What stands around a case: the account over time, its campaign, what policies already did. */
class CaseScreenTest extends QueuePage {
  private static final PolicyId FAN_OUT = new PolicyId("behaviour/fan-out");
  private static final PolicyId BURST = new PolicyId("behaviour/burst");

  private static final PlatformId INSTAGRAM = new PlatformId("instagram");

  @Test
  void of_what_happened_in_a_group_its_member_can_be_removed() throws Exception {
    String group = "g-" + UUID.randomUUID();
    CaseUpdate harassed =
        arrives(
            aCase()
                .about("shouter-" + UUID.randomUUID())
                .alleging(Harm.HARASSMENT)
                .inGroups(group)
                .reported(
                    aReport().inGroup(group).saying("out with you").sealedBy(console.sealer()),
                    Map.of("text.harassment", 0.7)));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    page.navigate(console.url("/case/" + harassed.caseId()));
    page.getByText("Freeze the group\u2019s invitations, 7 days").click();
    assertThat(page.locator(".effect")).containsText("nobody can be put into a group");
    page.keyboard().press("a");
    assertThat(page.locator(".effect")).containsText("senior");
    page.keyboard().press("5");
    assertThat(page.locator(".effect")).containsText("taken out of each group");
    assertThat(page.locator(".effect")).containsText(group);
    Browser.keep(page, "case-group");
    page.locator("vaadin-text-area textarea").fill("shouts at everybody");
    page.keyboard().press("Control+Enter");
    page.waitForURL(url -> !url.contains(harassed.caseId().value()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                KafkaProbe.records(
                            Topics.ACTIONS.name(), r -> harassed.accused().value().equals(r.key()))
                        .size()
                    == 1);
    Action action =
        WireFormat.ACTION.read(
            KafkaProbe.records(
                    Topics.ACTIONS.name(), r -> harassed.accused().value().equals(r.key()))
                .getFirst()
                .value());
    assertThat(action.subjectId()).isEqualTo(group);
    assertThat(action.measure().kind()).isEqualTo(MeasureKind.REMOVE_GROUP_MEMBER);
  }

  @Test
  void the_words_that_a_policy_looked_for_stand_out_through_their_disguise() {
    String phisher = "phisher-" + UUID.randomUUID();
    CaseUpdate asked =
        arrives(
            aCase()
                .about(phisher)
                .alleging(Harm.SCAM)
                .because("content/phishing")
                .reported(
                    aReport()
                        .about(phisher)
                        .amid("ben", "why would I send you a password?")
                        .saying(
                            "nobody would miss you, s\u0435nd me the v\u0435rific\u200bation code n0w")
                        .sealedBy(console.sealer()),
                    Map.of("text.scam", 0.7)));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    page.navigate(console.url("/case/" + asked.caseId()));
    assertThat(page.locator(".reveal")).isVisible();
    page.keyboard().press("r");
    Locator matched = page.locator(".message mark.matched");
    assertThat(matched)
        .hasText(
            new String[] {
              "s\u0435nd (A policy looks for this: content/phishing)",
              "v\u0435rific\u200bation code (A policy looks for this: content/phishing)"
            });
    assertThat(matched.first()).hasAttribute("title", "A policy looks for this: content/phishing");
    assertThat(page.locator(".message mark:not(.matched)").first())
        .hasAttribute("title", Pattern.compile("Speaks for: .+"));
    assertThat(page.locator(".legend mark")).hasCount(2);
    Browser.keep(page, "case-marked");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Browser.keep(page, "case-marked-dark");
  }

  @Test
  void each_message_says_how_far_it_is_proven_in_a_sign_and_in_words() {
    String account = "prover-" + UUID.randomUUID();
    ContentReported report =
        aReport()
            .about(account)
            .amid("ben", "who are you?")
            .amid(account, "a friend")
            .saying("send me money")
            .saying("now")
            .sealedBy(console.sealer());
    CheckedReport checked =
        new CheckedReport(
            report,
            List.of(
                ProofStatus.VERIFIED,
                ProofStatus.SENT_CONTENT_UNVERIFIED,
                ProofStatus.UNVERIFIABLE,
                ProofStatus.FORGED));
    CaseUpdate shown =
        arrives(aCase().about(account).alleging(Harm.SCAM).reported(checked, Map.of()));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    reveal(shown);
    assertThat(page.locator(".message .proof .status"))
        .hasText(
            new String[] {
              "✓ verified", "◐ sent, content unverified", "? unverifiable", "✗ forged"
            });
    assertThat(page.locator(".message .proof .quiet").first()).hasText("reporter's word");
    Browser.keep(page, "case-proofs");
  }

  @Test
  void a_message_that_nobody_checked_says_so() {
    String account = "unchecked-" + UUID.randomUUID();
    ContentReported report =
        aReport().about(account).saying("send me money").sealedBy(console.sealer());
    CaseUpdate shown =
        arrives(aCase().about(account).alleging(Harm.SCAM).reported(report, Map.of()));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    reveal(shown);
    assertThat(page.locator(".message .proof")).hasText("reporter's word, not checked");
  }

  private void reveal(CaseUpdate shown) {
    page.navigate(console.url("/case/" + shown.caseId()));
    assertThat(page.locator(".reveal")).isVisible();
    page.keyboard().press("r");
  }

  @Test
  void the_account_stands_there_over_time_and_a_ruling_says_what_it_costs() {
    String account = "repeater-" + UUID.randomUUID();
    hasAPast(account);
    CaseUpdate now =
        arrives(
            aCase()
                .about(account)
                .ordinal(2)
                .openedAt(ago(Duration.ofHours(2)))
                .showing("sender.strikes", 4.0));
    SharedConsole.settle();
    elastic.send("POST", "/parapet-verdicts/_refresh", null);
    page.navigate(console.url("/case/" + now.caseId()));
    assertThat(page.locator(".timeline svg .mark")).hasCount(3);
    assertThat(page.locator(".timeline > .scrolling tbody tr")).hasCount(3);
    assertThat(page.locator(".timeline > .scrolling tbody tr").first())
        .containsText("Restricted: Spam · 4 strikes");
    page.locator(".timeline summary").click();
    assertThat(page.locator(".timeline details tbody tr")).not().hasCount(0);
    page.keyboard().press("5");
    assertThat(page.locator(".strikes")).containsText("4 now, 8 with this ruling");
    assertThat(page.locator(".strikes")).containsText("no direct messages");
    Browser.keep(page, "case-timeline");
  }

  @Test
  void a_usual_case_needs_no_scrolling_on_a_small_laptop() {
    String account = "usual-" + UUID.randomUUID();
    page.setViewportSize(1280, 800);
    hasAPast(account);
    CaseUpdate usual =
        arrives(
            aCase()
                .about(account)
                .ordinal(2)
                .alleging(Harm.HARASSMENT, Harm.THREAT)
                .openedAt(ago(Duration.ofHours(2)))
                .showing("sender.strikes", 2.0)
                .showing("sender.strangers_24h", 17.0)
                .showing("sender.block_ratio_7d", 0.31)
                .showing("sender.account_age", 12.0)
                .reported(
                    aReport()
                        .id("r-" + account)
                        .about(account)
                        .saying("hey, how are you doing")
                        .saying("nobody would miss you")
                        .saying("i know where you live")
                        .sealedBy(console.sealer()),
                    Map.of("harassment", 0.91, "threat", 0.64)));
    SharedConsole.settle();
    elastic.send("POST", "/parapet-verdicts/_refresh", null);
    page.navigate(console.url("/case/" + usual.caseId()));
    assertThat(page.locator(".cover")).isVisible();
    page.keyboard().press("r");
    assertThat(page.locator(".message")).hasCount(3);
    page.keyboard().press("3");
    assertThat(page.locator(".effect .quote")).isVisible();
    Browser.keep(page, "case-usual");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/case-1280x800.png")));
    assertThat(page.evaluate("() => document.documentElement.scrollHeight")).isEqualTo(800);
  }

  @Test
  void a_campaign_is_decided_as_one_without_who_is_left_out() throws Exception {
    String campaign = UUID.randomUUID().toString();
    CaseUpdate about =
        arrives(
            aCase()
                .grouping(campaign, "m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7")
                .alleging(Harm.SPAM));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(1);
    page.keyboard().press("n");
    assertThat(page.locator(".members")).containsText("about 7 of 7 accounts");
    assertThat(page.locator(".members > .table tbody tr")).hasCount(5);
    page.locator(".members vaadin-checkbox input").nth(1).focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".members")).containsText("about 6 of 7 accounts");
    Browser.keep(page, "case-campaign");
    page.locator("main h1").click();
    decide("4", "one campaign");
    page.waitForURL("**/queue");
    await().atMost(Duration.ofSeconds(30)).until(() -> !decisions(about).isEmpty());
    Decision decision = WireFormat.DECISION.read(decisions(about).getFirst().value());
    assertThat(decision.members()).hasSize(6).doesNotContain(new AccountId("m-2"));
  }

  @Test
  void what_a_policy_did_is_shown_and_undone_by_who_may() throws Exception {
    Policy policy =
        PolicySet.bundled().policies().stream()
            .filter(each -> each.id().equals(FAN_OUT))
            .findFirst()
            .orElseThrow();
    String account = "limited-" + UUID.randomUUID();
    CaseUpdate about = arrives(aCase().about(account));
    SharedConsole.settle();
    acts(account, policy.version());
    AutomationDesk desk = console.bean(AutomationDesk.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !desk.inForce(INSTAGRAM, new AccountId(account)).isEmpty());
    Browser.login(page, console, "moderator");
    page.navigate(console.url("/case/" + about.caseId()));
    assertThat(page.getByText("fewer new contacts · for another")).isVisible();
    assertThat(page.getByText("Undo this version")).hasCount(0);
    page.context().close();
    page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "lead");
    page.navigate(console.url("/case/" + about.caseId()));
    page.getByText("Undo this version").click();
    page.locator("vaadin-dialog textarea").fill("It limits newsletters.");
    Browser.keep(page, "undo-policy");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("Said to the pipeline.")).isVisible();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> said(new Undo(FAN_OUT, policy.version(), "", signature()).key()) != null);
    Control undo = said(new Undo(FAN_OUT, policy.version(), "", signature()).key());
    assertThat(((Undo) undo).reason()).isEqualTo("It limits newsletters.");
  }

  @Test
  void an_open_breaker_and_a_used_quota_are_seen_and_reset() throws Exception {
    tell(
        Topics.CONTROLS.name(),
        CircuitBreaker.key(FAN_OUT),
        WireFormat.CONTROL.write(
            new CircuitBreaker(FAN_OUT, true, 20, 9, "9 of 20 overturned", signature())));
    QuotaStatus quota =
        new QuotaStatus(FAN_OUT, 50, 50, 120, 400, 7, ago(Duration.ofMinutes(5)), Instant.now());
    tell(Topics.PIPELINE_STATUS.name(), quota.key(), WireFormat.STATUS.write(quota));
    Browser.login(page, console, "policy-author");
    page.waitForURL("**/policies");
    page.navigate(console.url("/automation"));
    assertThat(page.getByText("open: 9 of 20 rulings went against it")).isVisible();
    assertThat(page.getByText("Used up since")).isVisible();
    Browser.keep(page, "automation-breaker");
    page.getByText("Close breaker").click();
    page.locator("vaadin-dialog textarea").fill("The rulings were appealed.");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("open: 9 of 20 rulings went against it")).hasCount(0);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> said(CircuitBreaker.key(FAN_OUT)) instanceof CircuitBreaker b && !b.open());
  }

  @Test
  void a_policy_restricts_once_a_second_person_approves_it() throws Exception {
    Browser.login(page, console, "policy-author");
    page.navigate(console.url("/automation"));
    openQuietPolicies();
    page.getByLabel("Propose to restrict: " + BURST).click();
    because("Nine in ten were upheld.");
    assertThat(page.getByText("a second person: Nine in ten were upheld.")).isVisible();
    assertThat(page.getByLabel("Approve: " + BURST)).hasCount(0);
    page.context().close();
    page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "lead");
    page.navigate(console.url("/automation"));
    assertThat(page.getByLabel("Approve: " + BURST)).isVisible();
    Browser.keep(page, "automation-proposed");
    page.getByLabel("Approve: " + BURST).click();
    because("I looked at the backtest.");
    assertThat(page.getByLabel("Approve: " + BURST)).hasCount(0);
    await().atMost(Duration.ofSeconds(30)).until(() -> approved(BURST));
  }

  private void openQuietPolicies() {
    Locator rest = page.locator("details:not([open]) > summary");
    assertThat(page.locator("details > summary")).not().hasCount(0);
    if (rest.count() > 0) {
      rest.first().click();
    }
  }

  private void because(String reason) {
    page.locator("vaadin-dialog textarea").fill(reason);
    page.keyboard().press("Control+Enter");
  }

  /** Two persons have said so of the version in force, and not the same twice. */
  private static boolean approved(PolicyId policy) throws Exception {
    Policy inForce =
        PolicySet.bundled().policies().stream()
            .filter(each -> each.id().equals(policy))
            .findFirst()
            .orElseThrow();
    String hash =
        PublishedPolicies.BUNDLED.files().stream()
            .map(PolicyFile::hash)
            .filter(each -> each.startsWith(inForce.version()))
            .findFirst()
            .orElseThrow();
    return said("approval/" + policy + "/" + hash) instanceof Approval approval
        && approval.approved() != null
        && !approval.approved().samePerson(approval.proposed());
  }

  private void decide(String option, String reason) {
    assertThat(page.locator("vaadin-radio-button")).not().hasCount(0);
    page.keyboard().press(option);
    page.keyboard().press("i");
    page.keyboard().type(reason);
    page.keyboard().press("Control+Enter");
  }

  private static void acts(String account, String version) {
    Instant now = Instant.now();
    Duration day = Duration.ofHours(24);
    Measure measure =
        new Measure(MeasureKind.LIMIT_NEW_CONTACTS, MeasureSubject.ACCOUNT, day, true, true);
    Action action =
        new Action(
            new ActionId(UUID.randomUUID().toString()),
            INSTAGRAM,
            new AccountId(account),
            account,
            measure,
            "m-1",
            true,
            false,
            now,
            now.plus(day),
            (Notice) null,
            List.of(new Ground(FAN_OUT, version, Harm.SPAM)));
    tell(Topics.ACTIONS.name(), account, WireFormat.ACTION.write(action));
  }

  private static void tell(String topic, String key, byte[] value) {
    console.bean(EventLog.class).append(topic, key, value, Map.of()).join();
  }

  private static Signature signature() {
    return new Signature("pipeline", Instant.now());
  }

  private static Control said(String key) throws Exception {
    List<ConsumerRecord<String, byte[]>> all =
        KafkaProbe.records("controls", record -> key.equals(record.key()));
    return all.isEmpty() ? null : WireFormat.CONTROL.read(all.getLast().value());
  }

  /** Restricted once, and judged every few hours since; a moderator is logged in then. */
  private void hasAPast(String account) {
    CaseUpdate before = arrives(aCase().about(account).openedAt(ago(Duration.ofDays(3))));
    SharedConsole.settle();
    Browser.login(page, console, "moderator");
    page.navigate(console.url("/case/" + before.caseId()));
    decide("3", "forty strangers");
    page.waitForURL("**/queue");
    for (int hour = 1; hour < 60; hour += 3) {
      judged(account, hour, hour % 2 == 0 ? "allow" : "flag");
    }
  }

  private static void judged(String account, int hoursAgo, String outcome) {
    Instant at = ago(Duration.ofHours(hoursAgo));
    Map<String, Object> verdict =
        Map.of(
            "account",
            account,
            "platform",
            "instagram",
            "outcome",
            outcome,
            "score",
            0.7,
            "decidedAt",
            at.toString());
    elastic.send("PUT", "/parapet-verdicts/_doc/" + UUID.randomUUID(), verdict);
  }
}
