package io.parapet.stream.backtest;

import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.wire.OutcomeCounts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How often each outcome came. Mutable. */
final class Counts {
  private final long[] counts = new long[Outcome.values().length];

  void add(Outcome outcome) {
    counts[outcome.ordinal()]++;
  }

  void add(Counts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  OutcomeCounts told() {
    return new OutcomeCounts(
        of(Outcome.FLAG), of(Outcome.LIMIT), of(Outcome.HOLD), of(Outcome.BLOCK));
  }

  void write(DataOutput out) throws IOException {
    for (long count : counts) {
      out.writeLong(count);
    }
  }

  void read(DataInput in) throws IOException {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.readLong();
    }
  }

  private long of(Outcome outcome) {
    return counts[outcome.ordinal()];
  }
}
