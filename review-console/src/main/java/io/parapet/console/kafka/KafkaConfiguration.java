package io.parapet.console.kafka;

import io.parapet.console.ConsoleSettings;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import java.time.Clock;
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
    return all(settings, Topics.SENDER_SNAPSHOTS, snapshots);
  }

  @Bean
  AutomaticActions automaticActions(Clock clock) {
    return new AutomaticActions(clock);
  }

  @Bean
  PipelineWords pipelineWords() {
    return new PipelineWords();
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower actionFollower(ConsoleSettings settings, AutomaticActions actions) {
    return all(settings, Topics.ACTIONS, actions);
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower controlFollower(ConsoleSettings settings, PipelineWords words) {
    return all(settings, Topics.CONTROLS, words);
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower statusFollower(ConsoleSettings settings, PipelineWords words) {
    return all(settings, Topics.PIPELINE_STATUS, words);
  }

  private static Follower all(ConsoleSettings settings, TopicSpec topic, Follower.Reader reader) {
    return new Follower(
        settings.kafka().bootstrap(), topic.name(), Follower.From.BEGINNING, Follower::all, reader);
  }

  @Bean
  LivePolicies livePolicies() {
    return new LivePolicies();
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower policyFollower(ConsoleSettings settings, LivePolicies policies) {
    return all(settings, Topics.POLICIES, policies);
  }

  @Bean
  Backtests backtests() {
    return new Backtests();
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower backtestFollower(ConsoleSettings settings, Backtests backtests) {
    return all(settings, Topics.BACKTEST_RESULTS, backtests);
  }
}
