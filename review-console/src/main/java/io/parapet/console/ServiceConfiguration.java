package io.parapet.console;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.decision.Notices;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.LivePolicies;
import io.parapet.console.outbox.Outbox;
import io.parapet.console.outbox.Relay;
import io.parapet.console.queue.QueueService;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Sealer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts the services behind the views together. */
@Configuration
class ServiceConfiguration {
  @Bean
  QueueService queueService(
      CaseStore store, AuditLog audit, Clock clock, ConsoleSettings settings) {
    return new QueueService(store, audit, clock, settings.lease());
  }

  @Bean
  CaseFiles caseFiles(Sealer sealer, AuditLog audit, LivePolicies policies) {
    return new CaseFiles(sealer, audit, policies);
  }

  @Bean
  DecisionWriter decisionWriter(KeyVault vault) {
    return new DecisionWriter(new Pseudonyms(vault), new Notices());
  }

  @Bean
  DecisionDesk decisionDesk(
      CaseStore store,
      QueueService queue,
      DecisionWriter writer,
      Outbox outbox,
      AuditLog audit,
      Clock clock,
      ConsoleSettings settings) {
    return new DecisionDesk(
        store, queue, writer, outbox, audit, clock, settings.lease(), settings.undo());
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  Relay relay(CaseStore store, EventLog log, Clock clock) {
    return new Relay(store, log, clock);
  }
}
