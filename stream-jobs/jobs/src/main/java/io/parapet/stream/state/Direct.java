package io.parapet.stream.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.heap.AbstractHeapState;
import org.jspecify.annotations.Nullable;

/**
 * Values as the state has them. State in memory hands out the very object that it keeps, copied
 * first while a checkpoint needs it as it was. To put that back would search for it once more, and
 * make the collector look at an old object that has not changed. Any other state is told of a
 * change.
 */
final class Direct<V> implements Kept<V> {
  private final ValueState<V> state;
  private final boolean inMemory;

  Direct(ValueState<V> state) {
    this.state = state;
    inMemory = state instanceof AbstractHeapState<?, ?, ?>;
  }

  @Override
  public @Nullable V value() {
    try {
      return state.value();
    } catch (IOException e) {
      throw new UncheckedIOException("the state cannot be read", e);
    }
  }

  @Override
  public void set(V value) {
    try {
      state.update(value);
    } catch (IOException e) {
      throw new UncheckedIOException("the state cannot be written", e);
    }
  }

  @Override
  public void changed(V value) {
    if (!inMemory) {
      set(value);
    }
  }

  @Override
  public void forget() {
    state.clear();
  }
}
