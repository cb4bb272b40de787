package io.parapet.console.store.elastic;

import io.parapet.console.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the indices in the background, as soon as Elasticsearch answers. */
final class IndexSetup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexSetup.class);
  private static final long PAUSE_MILLIS = 1_000;

  private final Elastic elastic;
  private boolean waiting;
  private final Thread thread = Thread.ofPlatform().name("indices").daemon().unstarted(this::run);

  IndexSetup(Elastic elastic) {
    this.elastic = elastic;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!applied()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean applied() {
    try {
      Indices.apply(elastic);
      return true;
    } catch (StoreUnavailable notYet) {
      if (!waiting) {
        LOG.info("waiting for Elasticsearch to apply the indices");
      }
      waiting = true;
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
