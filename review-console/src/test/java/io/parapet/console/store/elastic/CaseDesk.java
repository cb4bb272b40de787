package io.parapet.console.store.elastic;

import io.parapet.console.RealNodes;
import io.parapet.console.audit.AuditLog;
import io.parapet.console.queue.QueueService;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.testkit.Cases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** Cases in a fresh, real index, and the services that people use on them. */
public final class CaseDesk implements AutoCloseable {
  private final Elastic elastic = new Elastic(RealNodes.elasticsearch().url());
  private final Clock clock;
  private final CaseStore store;
  private final AuditLog audit;

  public CaseDesk(Clock clock) {
    this.clock = clock;
    elastic.send("DELETE", "/parapet-cases-v1", null);
    elastic.send("DELETE", "/parapet-audit-v1", null);
    Indices.apply(elastic);
    store = new ElasticCaseStore(elastic, clock);
    audit = new ElasticAuditLog(elastic, clock);
  }

  public CaseStore store() {
    return store;
  }

  public AuditLog audit() {
    return audit;
  }

  public Elastic elastic() {
    return elastic;
  }

  public QueueService queue() {
    return new QueueService(store, audit, clock, Duration.ofMinutes(10));
  }

  public CaseUpdate arrives(Cases told) {
    CaseUpdate update = told.update();
    StreamWrites.write(elastic, update);
    return update;
  }

  public void settle() {
    elastic.send("POST", "/" + Indices.CASES + "/_refresh", null);
  }

  @Override
  public void close() throws IOException {
    elastic.close();
  }
}
