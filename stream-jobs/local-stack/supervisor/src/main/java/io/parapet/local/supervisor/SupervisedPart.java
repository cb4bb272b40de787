package io.parapet.local.supervisor;

import io.parapet.local.node.NodeFailed;
import io.parapet.local.node.RunningNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one part on one thread: start, wait for its end, start again until the policy says stop. */
final class SupervisedPart {

  private final Part part;
  private final RestartPolicy policy;
  private final PartListener listener;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable RunningNode node;

  SupervisedPart(Part part, RestartPolicy policy, PartListener listener) {
    this.part = part;
    this.policy = policy;
    this.listener = listener;
  }

  Part part() {
    return part;
  }

  /** Completes when the part is ready for the first time, or exceptionally when it is given up. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  /** Returns when the part is done, given up or stopped. */
  void run() throws InterruptedException {
    int restart = 0;
    while (!isStopping()) {
      Instant started = Instant.now();
      String end = runOnce();
      if (isStopping() || isDone()) {
        return;
      }
      restart = ranCalmlySince(started) ? 1 : restart + 1;
      if (restart > policy.restarts()) {
        giveUp(end);
        return;
      }
      pause(end, restart);
    }
  }

  private String runOnce() throws InterruptedException {
    tell(PartState.STARTING, "");
    try {
      RunningNode started = start();
      return switch (part.kind()) {
        case SERVICE -> serve(started);
        case TASK -> work(started);
      };
    } catch (NodeFailed failure) {
      return failure.sentence();
    }
  }

  private synchronized RunningNode start() {
    if (isStopping()) {
      throw new IllegalStateException(part.name() + " is stopping");
    }
    RunningNode started = part.spec().start();
    node = started;
    return started;
  }

  private String serve(RunningNode started) throws InterruptedException {
    started.awaitHealthy();
    tell(PartState.READY, "");
    ready.complete(null);
    return part.name() + " ended with exit code " + started.process().waitFor();
  }

  private String work(RunningNode started) throws InterruptedException {
    int exit = started.process().waitFor();
    if (exit == 0) {
      tell(PartState.DONE, "");
      ready.complete(null);
    }
    return part.name() + " ended with exit code " + exit;
  }

  private void giveUp(String end) {
    String detail = end + "; given up after " + policy.restarts() + " restarts";
    tell(PartState.GIVEN_UP, detail);
    ready.completeExceptionally(new IllegalStateException(detail));
  }

  private void pause(String end, int restart) throws InterruptedException {
    Duration pause = policy.pauseBefore(restart);
    tell(PartState.RESTARTING, end + "; restart " + restart + " of " + policy.restarts());
    stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isDone() {
    return part.kind() == Part.Kind.TASK && ready.isDone();
  }

  private boolean ranCalmlySince(Instant started) {
    return Duration.between(started, Instant.now()).compareTo(policy.calm()) > 0;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** From now on the end of its process is expected. */
  void expectEnd() {
    stopping.countDown();
  }

  /** Stops the process, if any, for good. */
  void stop() {
    expectEnd();
    RunningNode running = current();
    if (running != null && running.isAlive()) {
      running.close();
      tell(PartState.STOPPED, "");
    }
  }

  private synchronized @Nullable RunningNode current() {
    return node;
  }

  private void tell(PartState state, String detail) {
    listener.changed(part.name(), state, detail);
  }
}
