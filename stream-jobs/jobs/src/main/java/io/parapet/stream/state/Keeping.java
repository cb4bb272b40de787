package io.parapet.stream.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.KeyContext;

/** All that one operator keeps by key. */
public final class Keeping {
  private final KeyContext keys;
  private final LongSupplier clock;
  private final boolean bytes;
  private final int nearby;
  private final List<NearAtHand<?>> behind = new ArrayList<>();

  private Keeping(KeyContext keys, LongSupplier clock, boolean bytes, int nearby) {
    this.keys = keys;
    this.clock = clock;
    this.bytes = bytes;
    this.nearby = nearby;
  }

  /**
   * What an operator keeps whose state is there.
   *
   * @param nearby how many values of each kind stay as objects beside state that is bytes
   */
  static Keeping of(AbstractStreamOperator<?> operator, int nearby) {
    boolean bytes = operator.getKeyedStateBackend().isSafeToReuseKVState();
    LongSupplier clock = operator.getProcessingTimeService()::getCurrentProcessingTime;
    return new Keeping(operator, clock, bytes, nearby);
  }

  /**
   * Keeps values in that state, and near it where the state is bytes. State that is objects may
   * still be writing them to a checkpoint, so it must be asked each time.
   */
  public <V> Kept<V> in(ValueState<V> state) {
    if (!bytes) {
      return new Direct<>(state);
    }
    NearAtHand<V> near = new NearAtHand<>(new Direct<>(state), keys, clock, nearby);
    behind.add(near);
    return near;
  }

  /** What is not in its state yet goes there. */
  void write() {
    behind.forEach(NearAtHand::write);
  }
}
