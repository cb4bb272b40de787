package io.parapet.console.decision;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.parapet.console.TestStaff;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is ruled about what happened in groups. */
class GroupRulingTest {
  private static final Staff ADA = TestStaff.moderator("ada");
  private static final RulingRequest DISMISS =
      new RulingRequest(RulingOption.DISMISS, Harm.NONE, null, "a mistake", Set.of());

  @AutoClose private final CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void a_member_is_removed_from_each_group_and_put_back_when_it_was_wrong() throws Exception {
    StoredCase decided = rules(RulingOption.REMOVE_MEMBER);
    assertThat(actions(decided))
        .extracting(Action::subjectId, a -> a.account().value(), Action::reversal)
        .containsExactly(tuple("g-1", "mallory", false), tuple("g-2", "mallory", false));
    assertThat(actions(decided).getFirst().notice().text())
        .startsWith("We removed you from a group.");
    StoredCase restored = cases.replacements().replace(ADA, decided, DISMISS, "appeal");
    List<Action> after = actions(restored);
    assertThat(after.subList(2, after.size()))
        .extracting(Action::subjectId, a -> a.measure().kind(), Action::reversal)
        .containsExactly(
            tuple("g-1", MeasureKind.REMOVE_GROUP_MEMBER, true),
            tuple("g-2", MeasureKind.REMOVE_GROUP_MEMBER, true));
  }

  @Test
  void invitations_are_frozen_for_the_group_and_not_for_the_account() throws Exception {
    Action action = actions(rules(RulingOption.FREEZE_GROUP_7D)).getFirst();
    assertThat(action.subjectId()).isEqualTo("g-1");
    assertThat(action.measure().subject()).isEqualTo(MeasureSubject.CONVERSATION);
    assertThat(action.expiresAt()).isEqualTo(action.issuedAt().plus(Duration.ofDays(7)));
    assertThat(action.notice().text()).startsWith("Nobody can be put into a group of yours");
  }

  private StoredCase rules(RulingOption option) {
    var update = cases.arrives(aCase().inGroups("g-1", "g-2"));
    StoredCase mine = cases.queue().claim(ADA, update.caseId());
    return cases
        .desk(Duration.ZERO)
        .decide(
            ADA,
            mine,
            new RulingRequest(
                option, Harm.SPAM, new PolicyId("rules/spam"), "seen in the group", Set.of()));
  }

  private static List<Action> actions(StoredCase decided) throws WireException {
    List<Action> actions = new ArrayList<>();
    for (OutboxEntry entry : decided.work().outbox()) {
      if (entry.topic().equals(Topics.ACTIONS.name())) {
        actions.add(WireFormat.ACTION.read(entry.value().getBytes(StandardCharsets.UTF_8)));
      }
    }
    return actions;
  }
}
