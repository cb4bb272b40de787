package io.parapet.console.api;

import io.parapet.console.ConsoleSettings;
import io.parapet.console.appeal.AppealCheck;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.LivePolicies;
import io.parapet.console.kafka.Replies;
import io.parapet.console.kafka.SenderSnapshots;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.Sealer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desks behind the API together. */
@Configuration
class ApiConfiguration {
  @Bean
  LocalVerdicts localVerdicts(
      LivePolicies policies, SenderSnapshots snapshots, ConsoleSettings settings, Clock clock) {
    return new LocalVerdicts(policies, snapshots, settings.api().degradedValidity(), clock);
  }

  @Bean
  VerdictDesk verdictDesk(EventLog log, Replies replies, LocalVerdicts local) {
    return new VerdictDesk(log, replies, local);
  }

  @Bean
  ReportDesk reportDesk(EventLog log, Sealer sealer, CaseStore cases, Clock clock) {
    return new ReportDesk(log, sealer, new AppealCheck(cases), clock);
  }

  @Bean
  Receipts receipts(KeyVault vault) {
    return new Receipts(vault);
  }
}
