package io.parapet.stream.backtest;

import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.backtest.Trial.Side;
import io.parapet.stream.ingest.RawRecord;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A run of recorded topics through the screening job under one set of policies, and what that says.
 * The cluster runs in this JVM, so its tasks find the rehearsal by name. Thread-safe.
 */
public final class Rehearsal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_NANOS = 100_000;
  private static final Map<String, Rehearsal> OPEN = new ConcurrentHashMap<>();

  private final String name;
  private final Side side;
  private final BacktestRequest request;
  private final Tally tally;
  private final RunNames names;
  private final AtomicLong played = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();

  private Rehearsal(Side side, BacktestRequest request, Tally tally, RunNames names) {
    name = request.requestId() + "/" + side;
    this.side = side;
    this.request = request;
    this.tally = tally;
    this.names = names;
  }

  /**
   * Opens one.
   *
   * @param tally to which it adds
   */
  static Rehearsal open(Side side, BacktestRequest request, Tally tally, RunNames names) {
    Rehearsal rehearsal = new Rehearsal(side, request, tally, names);
    OPEN.put(rehearsal.name, rehearsal);
    return rehearsal;
  }

  static Rehearsal of(String name) {
    Rehearsal rehearsal = OPEN.get(name);
    if (rehearsal == null) {
      throw new IllegalStateException("no rehearsal " + name + " in this process");
    }
    return rehearsal;
  }

  public String name() {
    return name;
  }

  void played(RawRecord record) {
    if (record.value() != null && isAnswered(record.topic())) {
      played.incrementAndGet();
    }
  }

  void refused(DeadLetter letter) {
    if (isAnswered(letter.topic())) {
      answered.incrementAndGet();
    }
  }

  /** Of a signal nothing comes back by itself. */
  private static boolean isAnswered(String topic) {
    return !topic.equals(Topics.SIGNALS.name());
  }

  void judged(Verdict verdict) {
    if (request.covers(verdict.decidedAt())) {
      enter(verdict);
    }
    if (verdict.revision() == 0) {
      answered.incrementAndGet();
    }
  }

  private void enter(Verdict verdict) {
    long at = verdict.decidedAt().toEpochMilli();
    synchronized (tally) {
      if (side == Side.IN_FORCE && verdict.revision() == 0) {
        tally.count(verdict.subject(), at);
      }
      (side == Side.IN_FORCE ? tally.before : tally.after).add(Comparison.asWritten(verdict));
      Comparison.accusing(verdict).forEach(result -> enter(result, names.of(verdict), at));
    }
  }

  private void enter(PolicyResult result, String account, long at) {
    PolicyTally policy = tally.of(result.policy().value(), result.harm().lane());
    switch (side) {
      case IN_FORCE -> policy.event(account, result.outcome(), Outcome.ALLOW, at);
      case CANDIDATE -> policy.event(account, Outcome.ALLOW, result.outcome(), at);
    }
  }

  /**
   * Waits until each input so far has its verdict or dead letter.
   *
   * @throws IllegalStateException if that takes longer than it ever should
   */
  void awaitAnswers() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (answered.get() < played.get()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the rehearsal was ended");
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            played.get() + " inputs have only " + answered.get() + " answers");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() {
    OPEN.remove(name);
  }
}
