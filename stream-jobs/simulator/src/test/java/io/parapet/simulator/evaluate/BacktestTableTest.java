package io.parapet.simulator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.OutcomeCounts;
import io.parapet.policies.wire.PolicyChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTableTest {
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
  private static final OutcomeCounts TEN = new OutcomeCounts(10, 0, 0, 0);
  private static final OutcomeCounts TWELVE = new OutcomeCounts(8, 4, 0, 0);

  @Test
  void an_author_reads_what_changes_and_how_right_it_would_be() {
    String text =
        new BacktestTable(result(List.of(), 1_000, changed("spam/burst")), false).toString();
    assertThat(text)
        .contains("1,000 events", "candidate, set-2")
        .contains("spam/burst", "10 → 12", "+3 -1", "3 of 4, 75.00 %")
        .contains("+ pseudonym", "allow → limit");
  }

  @Test
  void a_policy_that_says_the_same_is_counted_only() {
    PolicyChange same =
        new PolicyChange(
            new PolicyId("spam/same"),
            TEN,
            TEN,
            0,
            0,
            0,
            0,
            Rate.of(0, 0),
            Rate.of(0, 0),
            List.of(),
            List.of(),
            false);
    String text = new BacktestTable(result(List.of(), 1_000, same), false).toString();
    assertThat(text).contains("1 more policies fire").doesNotContain("spam/same");
  }

  @Test
  void a_mistake_is_told_instead_of_numbers() {
    String mistake = "a/b.yaml:3:1 unknown feature";
    assertThat(new BacktestTable(result(List.of(mistake), 0), false)).hasToString(mistake);
  }

  @Test
  void an_empty_archive_says_so() {
    BacktestResult empty = result(List.of(), 0);
    assertThat(new BacktestTable(empty, false).toString()).contains("archive holds nothing");
    assertThat(new BacktestTable(empty, true).toString()).contains("Kafka holds nothing");
  }

  private static PolicyChange changed(String policy) {
    PolicyChange.Example example =
        new PolicyChange.Example(
            new AccountId("pseudonym"), NOON, Outcome.ALLOW, Outcome.LIMIT, null);
    return new PolicyChange(
        new PolicyId(policy),
        TEN,
        TWELVE,
        3,
        1,
        2,
        0,
        Rate.of(0, 0),
        Rate.of(3, 4),
        List.of(example),
        List.of(),
        false);
  }

  private static BacktestResult result(
      List<String> problems, long events, PolicyChange... changes) {
    return new BacktestResult(
        "q-1", "set-2", "set-1", problems, events, 0, NOON, NOON, TEN, TWELVE, List.of(changes));
  }
}
