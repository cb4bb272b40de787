package io.parapet.stream.action;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.stream.action.Restrictions.VERSION;
import static io.parapet.stream.action.Restrictions.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.Signature;
import io.parapet.policies.action.Undo;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.policy.PolicyRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionLedgerTest {
  private static final PolicyId BURST = new PolicyId("spam/burst");
  private static final Undo UNDO =
      new Undo(BURST, VERSION, "flags schools", new Signature("cara", NOON.plusSeconds(60)));

  private KeyedTwoInputStreamOperatorTestHarness<String, LedgerInput, PolicyRecord, Action> ledger;

  @BeforeEach
  void open() throws Exception {
    create();
    ledger.open();
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  @Test
  void an_undo_takes_back_everything_that_version_did_and_nothing_else() throws Exception {
    Action first = done("m-1", "spam/burst");
    Action second = done("m-2", "spam/burst");
    done("m-3", "spam/links");
    say(UNDO);
    assertThat(reversals())
        .allMatch(Action::reversal)
        .extracting(Action::subjectId)
        .containsExactlyInAnyOrder(first.subjectId(), second.subjectId());
    assertThat(reversals().getFirst().cause()).isEqualTo(UNDO.key());
    assertThat(reversals().getFirst().notice().text()).contains("lifted");
  }

  @Test
  void what_another_policy_asked_for_as_well_stays() throws Exception {
    done("m-1", "spam/burst", "spam/links");
    say(UNDO);
    assertThat(reversals()).isEmpty();
  }

  @Test
  void an_undo_reaches_what_arrives_after_it() throws Exception {
    say(UNDO);
    done("m-1", "spam/burst");
    assertThat(reversals()).hasSize(1);
  }

  @Test
  void an_undo_said_twice_or_after_a_restore_takes_nothing_back_again() throws Exception {
    done("m-1", "spam/burst");
    say(UNDO);
    say(UNDO);
    OperatorSubtaskState saved = ledger.snapshot(1, 1);
    ledger.close();
    create();
    ledger.initializeState(saved);
    ledger.open();
    say(UNDO);
    assertThat(reversals()).isEmpty();
  }

  @Test
  void what_is_found_reversed_on_the_topic_is_not_reversed_again() throws Exception {
    Action action = done("m-1", "spam/burst");
    done(action.reversed("d-1", NOON, null));
    say(UNDO);
    assertThat(reversals()).isEmpty();
  }

  @Test
  void a_dismissal_goes_against_what_acted_and_counts_once() throws Exception {
    done("m-1", "spam/burst");
    Decision dismissal = aDecision().about("mallory").ruling(Ruling.DISMISS).made();
    ruled(dismissal);
    ruled(dismissal);
    assertThat(ruledOn("spam/burst")).singleElement().satisfies(r -> over(r, 1, 1));
  }

  @Test
  void a_ruling_against_the_account_upholds_what_acted() throws Exception {
    done("m-1", "spam/burst");
    ruled(aDecision().about("mallory").ruling(Ruling.RESTRICT).made());
    assertThat(ruledOn("spam/burst")).singleElement().satisfies(r -> over(r, 1, 0));
  }

  @Test
  void a_successful_appeal_turns_a_ruling_round_once() throws Exception {
    Decision before = aDecision().id("d-1").about("mallory").ruling(Ruling.RESTRICT).made();
    Decision after =
        aDecision().id("d-2").about("mallory").ruling(Ruling.DISMISS).reversing("d-1").made();
    ruled(before);
    ruled(after);
    ruled(after);
    assertThat(ruledOn(before.policy().value()))
        .extracting(PolicyRuled::decided, PolicyRuled::overturned)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(1, 0),
            org.assertj.core.api.Assertions.tuple(0, 1));
  }

  private static void over(PolicyRuled ruled, int decided, int overturned) {
    assertThat(ruled.decided()).isEqualTo(decided);
    assertThat(ruled.overturned()).isEqualTo(overturned);
  }

  private void create() throws Exception {
    ledger =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(new ActionLedger(), List.of(ActionLedger.CONTROLS)),
            LedgerInput::account,
            null,
            Types.STRING);
  }

  private Action done(String message, String... policies) throws Exception {
    var verdict = verdict(message, NOON, MeasureKind.TO_REQUESTS, policies);
    List<Action> actions = new ArrayList<>();
    Notice notice = new Notice(new PolicyId(policies[0]), "told", "any", true, true, "appeal");
    new AutomaticActions()
        .flatMap(
            new Judged(verdict, Restrictions.target(verdict), new FeatureVector(), null, notice),
            new ListCollector<>(actions));
    return done(actions.getFirst());
  }

  private Action done(Action action) throws Exception {
    ledger.processElement1(new LedgerInput.Done(action), 0);
    return action;
  }

  private void ruled(Decision decision) throws Exception {
    ledger.processElement1(new LedgerInput.Ruled(decision), 0);
  }

  private void say(Control control) throws Exception {
    ledger.processElement2(new PolicyRecord(control.key(), WireFormat.CONTROL.write(control)), 0);
  }

  private List<Action> reversals() {
    return ledger.extractOutputValues();
  }

  private List<PolicyRuled> ruledOn(String policy) {
    var all = ledger.getSideOutput(ActionLedger.RULED);
    return all == null
        ? List.of()
        : all.stream().map(r -> r.getValue()).filter(r -> r.policy().equals(policy)).toList();
  }
}
