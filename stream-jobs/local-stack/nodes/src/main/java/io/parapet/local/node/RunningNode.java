package io.parapet.local.node;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A started part. Not safe for use by several threads, {@link #isAlive()} and {@link #pid()}
 * excepted.
 */
public final class RunningNode implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(35);
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

  private final NodeSpec spec;
  private volatile Process process;

  RunningNode(NodeSpec spec) {
    this.spec = spec;
    this.process = spec.jvm().start();
  }

  /**
   * Waits until the part answers.
   *
   * @throws NodeFailed when it ends, or does not answer within its patience
   */
  public RunningNode awaitHealthy() {
    Instant deadline = Instant.now().plus(spec.patience());
    while (!spec.probe().isHealthy()) {
      if (!process.isAlive()) {
        throw new NodeFailed(spec, "ended with exit code " + process.exitValue());
      }
      if (Instant.now().isAfter(deadline)) {
        close();
        throw new NodeFailed(spec, "did not answer within " + spec.patience().toSeconds() + " s");
      }
      waitFor(BETWEEN_PROBES);
    }
    return this;
  }

  /**
   * Waits until the part has ended, or says by itself that something is missing.
   *
   * @throws NodeFailed when it still answers as if nothing were after its patience
   */
  void awaitUnhealthy() {
    Instant deadline = Instant.now().plus(spec.patience());
    while (isHealthy()) {
      if (Instant.now().isAfter(deadline)) {
        throw new NodeFailed(spec, "noticed nothing within " + spec.patience().toSeconds() + " s");
      }
      waitFor(BETWEEN_PROBES);
    }
  }

  public boolean isHealthy() {
    return process.isAlive() && spec.probe().isHealthy();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Completes when the process ends. */
  public Process process() {
    return process;
  }

  /** Ends it as {@code kill -9} does: no goodbye, nothing flushed. */
  public void kill() {
    process.destroyForcibly();
    waitFor(GRACE);
  }

  /** Starts it again on the same data and the same ports, and waits until it answers. */
  public void restart() {
    close();
    process = spec.jvm().start();
    awaitHealthy();
  }

  /** Asks it to leave and waits; kills it when it takes longer than 35 seconds. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // Then it is leaving already.
    }
    if (!waitFor(GRACE)) {
      kill();
    }
  }

  private boolean waitFor(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return false;
    }
  }
}
