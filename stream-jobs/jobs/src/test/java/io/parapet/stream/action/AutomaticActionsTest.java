package io.parapet.stream.action;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Action;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.policy.Target;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

class AutomaticActionsTest {
  private static final ConversationId CONVERSATION = new ConversationId("c-1");
  private static final Verdict VERDICT =
      Restrictions.verdict("r-1", NOON, MeasureKind.TO_REQUESTS, "test/any");

  @Test
  void each_message_of_a_report_gets_an_action_of_its_own() {
    List<Action> actions = actions(new Target(List.of("m-1", "m-2"), CONVERSATION));
    assertThat(actions).extracting(Action::subjectId).containsExactly("m-1", "m-2");
    assertThat(actions).extracting(Action::cause).containsOnly("r-1");
    assertThat(actions).extracting(Action::actionId).doesNotHaveDuplicates();
  }

  @Test
  void the_same_again_has_the_same_ids() {
    Target target = new Target(List.of("m-1", "m-2"), CONVERSATION);
    assertThat(actions(target)).isEqualTo(actions(target));
  }

  @Test
  void nothing_is_done_to_what_nobody_knows() {
    assertThat(actions(Target.NONE)).isEmpty();
  }

  private static List<Action> actions(Target target) {
    List<Action> actions = new ArrayList<>();
    new AutomaticActions()
        .flatMap(
            new Judged(VERDICT, target, new FeatureVector(), null), new ListCollector<>(actions));
    return actions;
  }
}
