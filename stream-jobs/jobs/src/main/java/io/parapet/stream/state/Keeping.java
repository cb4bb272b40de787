package io.parapet.stream.state;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that one operator keeps by key. Its function keeps values here; the operator lends the keys,
 * and sees to it that no checkpoint misses a value.
 */
public final class Keeping implements Serializable {
  private static final long serialVersionUID = 1;

  private final int nearby;
  private transient @Nullable AbstractStreamOperator<?> operator;
  private transient List<NearAtHand<?>> behind;

  /**
   * @param nearby how many values of each kind stay as objects beside state on disk
   */
  @SuppressWarnings("NullAway.Init") // its operator opens it first
  public Keeping(int nearby) {
    this.nearby = nearby;
  }

  /** Comes before the function is opened. */
  void open(AbstractStreamOperator<?> owner) {
    operator = owner;
    behind = new ArrayList<>();
  }

  /**
   * Keeps values in that state, and near it where the state is bytes. State that is objects may
   * still be writing them to a checkpoint, so it must be asked each time.
   */
  public <V> Kept<V> in(ValueState<V> state) {
    AbstractStreamOperator<?> owner = requireNonNull(operator, "its operator opens it first");
    Direct<V> direct = new Direct<>(state);
    if (!owner.getKeyedStateBackend().isSafeToReuseKVState()) {
      return direct;
    }
    NearAtHand<V> near =
        new NearAtHand<>(
            direct, owner, owner.getProcessingTimeService()::getCurrentProcessingTime, nearby);
    behind.add(near);
    return near;
  }

  /** What is not in its state yet goes there. */
  void write() {
    behind.forEach(NearAtHand::write);
  }
}
