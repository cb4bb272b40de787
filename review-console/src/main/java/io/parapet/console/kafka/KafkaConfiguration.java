package io.parapet.console.kafka;

import io.parapet.console.ConsoleSettings;
import io.parapet.policies.wire.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What goes to Kafka, and what is followed there from the start. */
@Configuration
class KafkaConfiguration {
  @Bean
  EventLog eventLog(ConsoleSettings settings) {
    return new EventLog(settings.kafka().bootstrap());
  }

  @Bean
  Replies replies() {
    return new Replies();
  }

  @Bean
  SenderSnapshots senderSnapshots(ConsoleSettings settings) {
    return new SenderSnapshots(settings.api().snapshotBytes());
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower verdictFollower(ConsoleSettings settings, Replies replies) {
    return new Follower(
        settings.kafka().bootstrap(),
        Topics.VERDICTS.name(),
        Follower.From.END,
        Replies::one,
        replies);
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower snapshotFollower(ConsoleSettings settings, SenderSnapshots snapshots) {
    return new Follower(
        settings.kafka().bootstrap(),
        Topics.SENDER_SNAPSHOTS.name(),
        Follower.From.BEGINNING,
        Follower::all,
        snapshots);
  }

  @Bean
  LivePolicies livePolicies() {
    return new LivePolicies();
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower policyFollower(ConsoleSettings settings, LivePolicies policies) {
    return new Follower(
        settings.kafka().bootstrap(),
        Topics.POLICIES.name(),
        Follower.From.BEGINNING,
        Follower::all,
        policies);
  }
}
