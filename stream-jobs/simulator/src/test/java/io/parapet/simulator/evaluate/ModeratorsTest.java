package io.parapet.simulator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModeratorsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Set<AccountId> ABUSIVE =
      Set.of(account(0), account(1), account(2), account(3));

  @Test
  void each_case_is_ruled_once_and_not_at_once() {
    Moderators moderators = new Moderators(ABUSIVE, review(1));
    moderators.see(about(account(1), List.of()));
    moderators.see(about(account(1), List.of()));
    assertThat(moderators.ruled(NOON)).isEmpty();
    assertThat(moderators.ruled(NOON.plus(Duration.ofDays(2)))).hasSize(1);
    assertThat(moderators.ruled(NOON.plus(Duration.ofDays(3)))).isEmpty();
  }

  @Test
  void who_never_errs_rules_by_the_truth_and_a_group_by_what_most_are() {
    Moderators moderators = new Moderators(ABUSIVE, review(1));
    moderators.see(about(account(1), List.of()));
    moderators.see(about(account(9), List.of()));
    moderators.see(about(account(50), List.of(account(1), account(2), account(9))));
    List<Decision> rulings = moderators.ruled(NOON.plus(Duration.ofDays(5)));
    assertThat(rulings)
        .filteredOn(decision -> decision.ruling() == Ruling.RESTRICT)
        .extracting(Decision::accused)
        .containsExactlyInAnyOrder(account(1), account(50));
    assertThat(rulings).hasSize(3);
  }

  @Test
  void others_err_as_often_as_is_said() {
    Moderators moderators = new Moderators(Set.of(), review(0.8));
    IntStream.range(0, 2_000).forEach(i -> moderators.see(about(account(i), List.of())));
    long wrong =
        moderators.ruled(NOON.plus(Duration.ofDays(9))).stream().filter(Decision::against).count();
    assertThat(wrong).isBetween(320L, 480L);
  }

  private static Review review(double accuracy) {
    return new Review(Duration.ofHours(2), accuracy, true);
  }

  private static AccountId account(int number) {
    return new AccountId("account-" + number);
  }

  private static CaseUpdate about(AccountId accused, List<AccountId> members) {
    PlatformId platform = new PlatformId("instagram");
    return new CaseUpdate(
        CaseId.of(platform, accused, Lane.INTEGRITY.key(), 1),
        1,
        platform,
        accused,
        Lane.INTEGRITY,
        1,
        List.of(Harm.SPAM),
        Severity.MEDIUM,
        10,
        Outcome.FLAG,
        Response.NONE,
        true,
        NOON,
        NOON,
        List.of(),
        List.of(),
        1,
        List.of(),
        0,
        null,
        Map.of(),
        "set-1",
        members,
        List.of(),
        List.of());
  }
}
