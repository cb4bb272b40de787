package io.parapet.console;

import io.parapet.classifier.scoring.Scorers;
import io.parapet.console.appeal.AppealDesk;
import io.parapet.console.appeal.AppealIntake;
import io.parapet.console.appeal.AppealStore;
import io.parapet.console.appeal.Siblings;
import io.parapet.console.audit.AuditLog;
import io.parapet.console.automation.AutomationDesk;
import io.parapet.console.batch.BatchDesk;
import io.parapet.console.batch.BatchRules;
import io.parapet.console.batch.BatchStore;
import io.parapet.console.casefile.AccountActivity;
import io.parapet.console.casefile.AccountTimeline;
import io.parapet.console.casefile.Background;
import io.parapet.console.casefile.CaseContext;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.decision.DeskRules;
import io.parapet.console.decision.Notices;
import io.parapet.console.decision.Preservation;
import io.parapet.console.decision.Replacements;
import io.parapet.console.insight.Figures;
import io.parapet.console.insight.Insight;
import io.parapet.console.kafka.AutomaticActions;
import io.parapet.console.kafka.Backtests;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.Follower;
import io.parapet.console.kafka.LivePolicies;
import io.parapet.console.kafka.PipelineWords;
import io.parapet.console.outbox.Outbox;
import io.parapet.console.outbox.Relay;
import io.parapet.console.policy.PolicyStudio;
import io.parapet.console.policy.ProposalStore;
import io.parapet.console.quality.CalibrationDesk;
import io.parapet.console.quality.CalibrationStore;
import io.parapet.console.quality.GoldenMix;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.quality.ReviewStore;
import io.parapet.console.queue.CaseMoves;
import io.parapet.console.queue.QueueOverview;
import io.parapet.console.queue.QueueService;
import io.parapet.console.retention.LegalHolds;
import io.parapet.console.retention.RetentionDesk;
import io.parapet.console.retention.RetentionStore;
import io.parapet.console.retention.RetentionSweep;
import io.parapet.console.routing.QueueFigures;
import io.parapet.console.routing.Routing;
import io.parapet.console.search.CaseSearch;
import io.parapet.console.search.SavedViews;
import io.parapet.console.search.SearchService;
import io.parapet.console.security.Colleagues;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.tip.TipDesk;
import io.parapet.console.wellness.Wellness;
import io.parapet.console.wellness.WellnessStore;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Retention;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.Topics;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** Puts the services behind the views together. */
@Configuration
class ServiceConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceConfiguration.class);

  @Bean
  Pseudonyms pseudonyms(KeyVault vault) {
    return new Pseudonyms(vault);
  }

  @Bean
  Routing routing(ConsoleSettings settings, AuditLog audit) {
    return new Routing(settings.routing().path(), audit);
  }

  @Bean
  Wellness wellness(
      WellnessStore store, Pseudonyms pseudonyms, Clock clock, ConsoleSettings settings) {
    ConsoleSettings.Wellness bounds = settings.wellness();
    return new Wellness(store, pseudonyms, clock, bounds.budget(), bounds.breakAfter());
  }

  @Bean
  QueueService queueService(
      CaseStore store,
      Routing routing,
      Wellness wellness,
      AuditLog audit,
      Clock clock,
      ConsoleSettings settings) {
    return new QueueService(store, routing, wellness, audit, clock, settings.lease());
  }

  /** Before the console is ready: the first to come shall not wait for what takes long once. */
  @Bean
  ApplicationRunner warm(QueueService queue, Scorer scorer, LivePolicies policies) {
    return started -> {
      try {
        LOG.info("{} and policy set {} are ready", scorer.version(), policies.get().version());
        queue.warm();
      } catch (StoreUnavailable away) {
        LOG.warn("nothing could be read ahead: {}", away.getMessage());
      }
    };
  }

  @Bean
  QueueOverview queueOverview(Routing routing, QueueFigures figures, Clock clock) {
    return new QueueOverview(routing, figures, clock);
  }

  @Bean
  CaseMoves caseMoves(
      CaseStore store, QueueService queue, Colleagues colleagues, AuditLog audit, Clock clock) {
    return new CaseMoves(store, queue, colleagues, audit, clock);
  }

  @Bean
  Scorer scorer() {
    return Scorers.bundled();
  }

  @Bean
  CaseFiles caseFiles(
      Sealer sealer, AuditLog audit, Wellness wellness, LivePolicies policies, Scorer scorer) {
    return new CaseFiles(sealer, audit, wellness, policies, scorer);
  }

  @Bean
  DecisionWriter decisionWriter(Pseudonyms pseudonyms) {
    return new DecisionWriter(pseudonyms, new Notices());
  }

  @Bean
  Preservation preservation(Sealer sealer) {
    return new Preservation(sealer);
  }

  @Bean
  DecisionDesk decisionDesk(
      CaseStore store,
      QueueService queue,
      DecisionWriter writer,
      Preservation preservation,
      Outbox outbox,
      AuditLog audit,
      Clock clock,
      ConsoleSettings settings) {
    DeskRules rules =
        new DeskRules(settings.lease(), settings.undo(), settings.twoPersons().rulings());
    return new DecisionDesk(store, queue, writer, preservation, outbox, audit, clock, rules);
  }

  @Bean
  Replacements replacements(
      CaseStore store,
      DecisionWriter writer,
      Preservation preservation,
      Outbox outbox,
      AuditLog audit,
      Clock clock) {
    return new Replacements(store, writer, preservation, outbox, audit, clock);
  }

  @Bean
  Siblings siblings(CaseStore cases, CaseSearch search, BatchStore batches, ReviewDesk reviews) {
    return new Siblings(cases, search, batches, reviews);
  }

  @Bean
  AppealDesk appealDesk(
      CaseStore cases,
      AppealStore appeals,
      DecisionWriter writer,
      Replacements replacements,
      Siblings siblings,
      AuditLog audit,
      Clock clock,
      ConsoleSettings settings) {
    return new AppealDesk(
        cases, appeals, writer, replacements, siblings, audit, clock, settings.lease());
  }

  @Bean
  ReviewDesk reviewDesk(
      CaseStore cases,
      ReviewStore reviews,
      DecisionWriter writer,
      AuditLog audit,
      ConsoleSettings settings) {
    return new ReviewDesk(cases, reviews, writer, audit, settings.secondReviewPercent());
  }

  @Bean
  CalibrationDesk calibrationDesk(
      ReviewDesk reviews,
      CalibrationStore store,
      DecisionWriter writer,
      AuditLog audit,
      Clock clock) {
    return new CalibrationDesk(reviews, store, writer, audit, clock);
  }

  @Bean
  GoldenMix goldenMix(
      ReviewDesk reviews,
      QueueService queue,
      AuditLog audit,
      Clock clock,
      ConsoleSettings settings) {
    return new GoldenMix(
        reviews,
        queue,
        audit,
        clock,
        settings.lease(),
        settings.goldenPercent(),
        new SecureRandom());
  }

  /** What is decided is sent, and maybe looked at again. */
  @Bean
  @Primary
  Outbox decided(Relay relay, ReviewDesk reviews) {
    return made -> {
      relay.later(made);
      try {
        reviews.sample(made);
      } catch (StoreUnavailable away) {
        LOG.warn("a decision was not taken into the sample: {}", away.getMessage());
      }
    };
  }

  @Bean
  Insight insight(Figures figures, Routing routing, Clock clock) {
    return new Insight(figures, routing, clock);
  }

  @Bean
  CaseContext caseContext(CaseSearch cases, LivePolicies policies) {
    return new CaseContext(cases, policies);
  }

  @Bean
  AccountTimeline accountTimeline(
      CaseContext context, AccountActivity activity, AppealStore appeals, Clock clock) {
    return new AccountTimeline(context, activity, appeals, clock);
  }

  @Bean
  AutomationDesk automationDesk(
      PipelineWords words,
      AutomaticActions actions,
      LivePolicies policies,
      EventLog log,
      DecisionWriter writer,
      AuditLog audit,
      Clock clock) {
    return new AutomationDesk(words, actions, policies, log, writer, audit, clock);
  }

  @Bean
  PolicyStudio policyStudio(
      LivePolicies policies,
      Backtests backtests,
      ProposalStore proposals,
      EventLog log,
      DecisionWriter writer,
      AuditLog audit,
      Clock clock) {
    return new PolicyStudio(policies, backtests, proposals, log, writer, audit, clock);
  }

  @Bean
  Background background(
      CaseContext context,
      AccountTimeline timeline,
      AccountActivity activity,
      AutomationDesk automation) {
    return new Background(context, timeline, activity, automation);
  }

  @Bean
  TipDesk tipDesk(QueueService queue, CaseFiles files, AuditLog audit, Clock clock) {
    return new TipDesk(queue, files, audit, clock);
  }

  @Bean
  SearchService searchService(
      CaseSearch cases, Routing routing, SavedViews views, DecisionWriter writer, AuditLog audit) {
    return new SearchService(cases, routing, views, writer, audit);
  }

  @Bean
  BatchDesk batchDesk(
      SearchService search,
      CaseStore cases,
      QueueService queue,
      DecisionDesk desk,
      Replacements replacements,
      BatchStore batches,
      AuditLog audit,
      Clock clock,
      ConsoleSettings settings) {
    BatchRules rules = new BatchRules(settings.batchMost(), settings.twoPersons().batchAbove());
    return new BatchDesk(search, cases, queue, desk, replacements, batches, audit, clock, rules);
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Follower appealFollower(
      ConsoleSettings settings,
      CaseStore cases,
      AppealStore appeals,
      DecisionWriter writer,
      EventLog log,
      Clock clock) {
    return new Follower(
        settings.kafka().bootstrap(),
        Topics.APPEALS.name(),
        Follower.From.WHERE_LEFT,
        Follower::all,
        new AppealIntake(cases, appeals, writer, log, clock));
  }

  @Bean
  RetentionDesk retentionDesk(
      RetentionStore store,
      LegalHolds holds,
      Pseudonyms pseudonyms,
      EventLog log,
      AuditLog audit,
      Clock clock) {
    return new RetentionDesk(store, holds, pseudonyms, log, audit, clock, Retention.DEFAULT);
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  RetentionSweep retentionSweep(
      RetentionStore store,
      LegalHolds holds,
      AppealStore appeals,
      Sealer sealer,
      EventLog log,
      Clock clock) {
    return new RetentionSweep(store, holds, appeals, sealer, log, clock, Retention.DEFAULT);
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Relay relay(CaseStore store, EventLog log, Clock clock) {
    return new Relay(store, log, clock);
  }
}
