package io.parapet.console.store.elastic;

import io.parapet.console.RealNodes;
import io.parapet.console.SharedConsole;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.testkit.CaseStoreContract;
import io.parapet.policies.testkit.Messages;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ElasticCaseStoreTest extends CaseStoreContract {
  private final Elastic elastic = new Elastic(RealNodes.elasticsearch().url());
  private final ElasticCaseStore store =
      new ElasticCaseStore(elastic, Clock.fixed(Messages.NOON, ZoneOffset.UTC));

  @BeforeEach
  void startEmpty() {
    SharedConsole.close();
    elastic.send("DELETE", "/parapet-cases-v1", null);
    Indices.apply(elastic);
  }

  @AfterEach
  void close() throws IOException {
    elastic.close();
  }

  @Override
  protected CaseStore store() {
    return store;
  }

  @Override
  protected void streamWrites(CaseUpdate update) {
    StreamWrites.write(elastic, update);
  }

  @Override
  protected void settle() {
    elastic.send("POST", "/" + Indices.CASES + "/_refresh", null);
  }
}
