package io.parapet.console.store.elastic;

import io.parapet.console.ConsoleSettings;
import io.parapet.console.appeal.AppealStore;
import io.parapet.console.batch.BatchStore;
import io.parapet.console.casefile.AccountActivity;
import io.parapet.console.insight.Figures;
import io.parapet.console.policy.ProposalStore;
import io.parapet.console.quality.CalibrationStore;
import io.parapet.console.quality.ReviewStore;
import io.parapet.console.retention.LegalHolds;
import io.parapet.console.retention.RetentionStore;
import io.parapet.console.routing.QueueFigures;
import io.parapet.console.search.CaseSearch;
import io.parapet.console.search.SavedViews;
import io.parapet.console.store.ReportProgress;
import io.parapet.console.store.Verdicts;
import io.parapet.console.wellness.WellnessStore;
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
  AppealStore appealStore(Elastic elastic) {
    return new ElasticAppealStore(elastic);
  }

  @Bean
  AccountActivity accountActivity(Elastic elastic) {
    return new ElasticAccountActivity(elastic);
  }

  @Bean
  CalibrationStore calibrationStore(Elastic elastic) {
    return new ElasticCalibrationStore(elastic);
  }

  @Bean
  ProposalStore proposalStore(Elastic elastic) {
    return new ElasticProposalStore(elastic);
  }

  @Bean
  WellnessStore wellnessStore(Elastic elastic) {
    return new ElasticWellnessStore(elastic);
  }

  @Bean
  QueueFigures queueFigures(Elastic elastic) {
    return new ElasticQueueFigures(elastic);
  }

  @Bean
  CaseSearch caseSearch(Elastic elastic, Clock clock) {
    return new ElasticCaseSearch(elastic, clock);
  }

  @Bean
  SavedViews savedViews(Elastic elastic) {
    return new ElasticSavedViews(elastic);
  }

  @Bean
  BatchStore batchStore(Elastic elastic) {
    return new ElasticBatchStore(elastic);
  }

  @Bean
  ReviewStore reviewStore(Elastic elastic) {
    return new ElasticReviewStore(elastic);
  }

  @Bean
  Figures figures(Elastic elastic) {
    return new ElasticFigures(elastic);
  }

  @Bean
  LegalHolds legalHolds(Elastic elastic) {
    return new ElasticLegalHolds(elastic);
  }

  @Bean
  RetentionStore retentionStore(Elastic elastic) {
    return new ElasticRetentionStore(elastic);
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
