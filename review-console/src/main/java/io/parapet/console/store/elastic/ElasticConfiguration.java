package io.parapet.console.store.elastic;

import io.parapet.console.ConsoleSettings;
import io.parapet.console.store.ReportProgress;
import io.parapet.console.store.Verdicts;
import io.parapet.policies.casework.CaseStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts Elasticsearch behind the ports. */
@Configuration
class ElasticConfiguration {
  @Bean
  Elastic elastic(ConsoleSettings settings) {
    return new Elastic(settings.elasticsearch().url());
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  IndexSetup indexSetup(Elastic elastic) {
    return new IndexSetup(elastic);
  }

  @Bean
  CaseStore caseStore(Elastic elastic, Clock clock) {
    return new ElasticCaseStore(elastic, clock);
  }

  @Bean
  ElasticAuditLog auditLog(Elastic elastic, Clock clock) {
    return new ElasticAuditLog(elastic, clock);
  }

  @Bean
  Verdicts verdicts(Elastic elastic) {
    return new ElasticVerdicts(elastic);
  }

  @Bean
  ReportProgress reportProgress(Elastic elastic) {
    return new ElasticReportProgress(elastic);
  }
}
