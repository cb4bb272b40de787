package io.parapet.stream.policy;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.stream.feature.Input;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {
  private static final AccountId MALLORY = new AccountId("mallory");

  @Test
  void a_message_is_named_with_its_conversation() {
    Target target = of(aMessage().id("m-7").inGroup("g-1", 5).sent());
    assertThat(target.ids(MeasureSubject.MESSAGE, MALLORY)).containsExactly("m-7");
    assertThat(target.ids(MeasureSubject.LINK, MALLORY)).containsExactly("m-7");
    assertThat(target.ids(MeasureSubject.RECIPIENT, MALLORY)).containsExactly("m-7");
    assertThat(target.ids(MeasureSubject.CONVERSATION, MALLORY)).containsExactly("g-1");
    assertThat(target.ids(MeasureSubject.ACCOUNT, MALLORY)).containsExactly("mallory");
  }

  @Test
  void a_reaction_names_the_message_reacted_to() {
    RecipientReacted reacted =
        new RecipientReacted(
            new MessageId("m-7"),
            new ConversationId("c-7"),
            MALLORY,
            new AccountId("ann"),
            new PlatformId("instagram"),
            Reaction.BLOCKED,
            NOON,
            null);
    assertThat(of(reacted)).isEqualTo(new Target(List.of("m-7"), new ConversationId("c-7")));
  }

  @Test
  void a_report_names_what_the_reported_account_is_reported_for() {
    Input report =
        new Input.Report(
            aReport()
                .id("r-1")
                .about("mallory")
                .inGroup("g-1")
                .saying("one")
                .amid("mallory", "around it")
                .amid("ann", "an answer")
                .saying("two")
                .with("sealed"));
    assertThat(Target.of(report))
        .isEqualTo(new Target(List.of("r-1-m1", "r-1-m4"), new ConversationId("g-1")));
  }

  @Test
  void a_report_of_the_account_as_such_names_only_the_account() {
    Target target = Target.of(new Input.Report(aReport().about("mallory").with(null)));
    assertThat(target.ids(MeasureSubject.CONVERSATION, MALLORY)).isEmpty();
    assertThat(target.ids(MeasureSubject.MESSAGE, MALLORY)).isEmpty();
    assertThat(target.ids(MeasureSubject.ACCOUNT, MALLORY)).containsExactly("mallory");
  }

  private static Target of(DmEvent event) {
    return Target.of(new Input.Event(event, null));
  }
}
