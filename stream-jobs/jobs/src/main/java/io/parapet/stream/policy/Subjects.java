package io.parapet.stream.policy;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.MessageFeatures;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import java.util.List;

/** What the policies are asked about at the end of a walk. */
final class Subjects {
  private Subjects() {}

  static Subject of(Passage passage, FeatureVector features, List<String> texts) {
    Input input = passage.input();
    return new Subject(
        kind(input),
        input.id(),
        input.account(),
        input.platform(),
        features,
        texts,
        passage.time());
  }

  /** Adds what an event says by itself to what its walk told. */
  static FeatureVector stamp(DmEvent event, FeatureVector features) {
    return switch (event) {
      case DirectMessageSent sent -> MessageFeatures.stamp(sent, features);
      case GroupMembersAdded added -> MessageFeatures.stamp(added, features);
      case RecipientReacted reacted -> MessageFeatures.stamp(reacted, features);
    };
  }

  private static SubjectKind kind(Input input) {
    return switch (input) {
      case Input.Event(DirectMessageSent sent, var reply) -> SubjectKind.MESSAGE;
      case Input.Report report -> SubjectKind.REPORT;
      default -> SubjectKind.ACCOUNT_EVENT;
    };
  }
}
