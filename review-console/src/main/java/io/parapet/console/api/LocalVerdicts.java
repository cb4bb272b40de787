package io.parapet.console.api;

import io.parapet.console.kafka.SenderSnapshots;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.MessageFeatures;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.SenderSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Verdicts without the stream: the same policies over what the message says by itself and what was
 * last known of its sender.
 */
final class LocalVerdicts {
  /** The longest window of most features; what was counted before it is no longer true. */
  private static final Duration OLDEST = Duration.ofHours(24);

  private final Supplier<PolicySet> policies;
  private final SenderSnapshots snapshots;
  private final Duration validity;
  private final Clock clock;

  LocalVerdicts(
      Supplier<PolicySet> policies, SenderSnapshots snapshots, Duration validity, Clock clock) {
    this.policies = policies;
    this.snapshots = snapshots;
    this.validity = validity;
    this.clock = clock;
  }

  Verdict on(DirectMessageSent message) {
    Instant now = clock.instant();
    Subject subject =
        new Subject(
            SubjectKind.MESSAGE,
            message.messageId().value(),
            message.sender(),
            message.platform(),
            features(message, now),
            List.of(),
            now);
    return policies.get().evaluate(subject).withoutAutomaticMeasures().asDegraded(validity);
  }

  private FeatureVector features(DirectMessageSent message, Instant now) {
    FeatureVector known =
        snapshots
            .find(message.platform(), message.sender())
            .filter(snapshot -> snapshot.at().isAfter(now.minus(OLDEST)))
            .map(SenderSnapshot::features)
            .map(FeatureVector::ofMap)
            .orElseGet(FeatureVector::new);
    return MessageFeatures.stamp(message, known);
  }
}
