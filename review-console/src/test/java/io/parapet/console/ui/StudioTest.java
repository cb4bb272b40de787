package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.KafkaProbe;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.LivePolicies;
import io.parapet.policies.feedback.Rate;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.OutcomeCounts;
import io.parapet.policies.wire.PolicyChange;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tuning a policy, with the pipeline's answer as it comes over Kafka. */
class StudioTest extends QueuePage {
  private static final PolicyId FAN_OUT = new PolicyId("behaviour/fan-out");
  private static final String PUBLISH = "vaadin-button:has-text('Put in force')";
  private static final String PATH = "behaviour/fan-out.yaml";

  @AfterEach
  void takeBack() {
    console.bean(EventLog.class).forget(Topics.POLICIES, PolicyManifest.KEY).join();
    await().atMost(Duration.ofSeconds(30)).until(() -> strangers() == 40);
  }

  @Test
  void a_change_is_tried_on_the_past_proposed_and_put_in_force_by_a_second_person()
      throws Exception {
    Browser.login(page, console, "policy-author");
    page.navigate(console.url("/policies"));
    page.locator("a[href='policy/" + FAN_OUT + "']").click();
    page.waitForURL("**/policy/**");
    page.locator("#parameter-strangers input").fill("5");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#parameter-strangers")).hasAttribute("invalid", "");
    page.locator("#parameter-strangers input").fill("60");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("The pipeline replays what happened")).isVisible();
    BacktestRequest request = asked();
    assertThat(request.candidate().get(PATH)).isEqualTo(written("value: 60"));
    answer(request);
    assertThat(page.locator(".backtest .picture tbody tr").first()).containsText("30");
    assertThat(page.locator(".backtest")).containsText("strangers: 40 → 60");
    assertThat(page.locator(".backtest")).containsText("19 of 20");
    Browser.keep(page, "studio");
    page.locator("vaadin-text-area textarea").fill("Newcomers were flagged.");
    page.locator("#propose").click();
    page.waitForURL("**/policies");
    assertThat(page.getByText("Newcomers were flagged.")).isVisible();
    assertThat(page.locator(PUBLISH)).hasCount(0);
    page.context().close();
    page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "lead");
    page.navigate(console.url("/policies"));
    Browser.keep(page, "studio-proposal");
    page.locator(PUBLISH).click();
    assertThat(page.getByText("Published")).isVisible();
    await().atMost(Duration.ofSeconds(30)).until(() -> strangers() == 60);
  }

  @Test
  void a_number_in_force_is_not_refused() {
    Browser.login(page, console, "policy-author");
    page.navigate(console.url("/policy/behaviour/burst"));
    page.locator("#parameter-times input").fill("3");
    page.keyboard().press("Tab");
    page.locator("#parameter-refusals input").fill("0");
    page.keyboard().press("Tab");
    assertThat(page.locator("#parameter-refusals")).hasAttribute("invalid", "");
    assertThat(page.locator("#parameter-times[invalid]")).hasCount(0);
  }

  private static double strangers() {
    Policy fanOut =
        console.bean(LivePolicies.class).get().policies().stream()
            .filter(policy -> policy.id().equals(FAN_OUT))
            .findFirst()
            .orElseThrow();
    return ((Quantity) fanOut.parameters().get("strangers")).value();
  }

  /** The file with nothing else changed. */
  private static String written(String value) {
    return BundledFiles.catalogue().stream()
        .filter(file -> file.path().equals(PATH))
        .map(PolicyFile::yaml)
        .map(yaml -> yaml.replaceFirst("value: 40", value))
        .findFirst()
        .orElseThrow();
  }

  private static BacktestRequest asked() throws WireException {
    String topic = Topics.BACKTEST_REQUESTS.name();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !KafkaProbe.records(topic, record -> true).isEmpty());
    return WireFormat.BACKTEST_REQUEST.read(
        KafkaProbe.records(topic, record -> true).getLast().value());
  }

  private static void answer(BacktestRequest request) {
    PolicyChange.Example lost =
        new PolicyChange.Example(
            new AccountId("3f9a0c"), Instant.now(), Outcome.FLAG, Outcome.ALLOW, null);
    PolicyChange change =
        new PolicyChange(
            FAN_OUT,
            new OutcomeCounts(90, 12, 3, 0),
            new OutcomeCounts(30, 10, 3, 0),
            0,
            14,
            0,
            1,
            Rate.of(24, 31),
            Rate.of(19, 20),
            List.of(),
            List.of(lost),
            false);
    BacktestResult result =
        new BacktestResult(
            request.requestId(),
            "candidate",
            "in-force",
            List.of(),
            158_395,
            412,
            request.since(),
            Instant.now(),
            change.before(),
            change.after(),
            List.of(change));
    console
        .bean(EventLog.class)
        .append(
            Topics.BACKTEST_RESULTS, request.requestId(), WireFormat.BACKTEST_RESULT.write(result))
        .join();
  }
}
