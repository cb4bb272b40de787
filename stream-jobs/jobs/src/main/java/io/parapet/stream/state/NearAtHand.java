package io.parapet.stream.state;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.apache.flink.streaming.api.operators.KeyContext;
import org.jspecify.annotations.Nullable;

/**
 * Values used lately stay as objects, since state on disk makes bytes of a value each time it is
 * asked and told. Whoever writes goes on writing for a while, so most values are found here. What
 * has changed goes to the state when it is pushed out or too many wait, and all of it before a
 * checkpoint: after a failure the state begins from there, as ever. The rarer the checkpoints, the
 * more may wait, so that they stop the stage for much the same share of the time.
 */
final class NearAtHand<V> implements Kept<V> {
  private static final float LOAD = 0.75f;

  /** Until the interval of the checkpoints is known. */
  private static final int UNWRITTEN_AT_FIRST = 300;

  /** To write those takes a hundredth of the time, if RocksDB takes 0.03 ms for each. */
  private static final double UNWRITTEN_A_MILLISECOND = 0.3;

  private final Direct<V> state;
  private final KeyContext keys;
  private final LongSupplier clock;
  private final int most;
  private int mostUnwritten = UNWRITTEN_AT_FIRST;
  private long writtenAt;

  /** The longest unused comes first. */
  private final Map<Object, Held<V>> near = new LinkedHashMap<>(16, LOAD, true);

  /** The longest changed comes first; some have been written or forgotten since. */
  private final Queue<Held<V>> unwritten = new ArrayDeque<>();

  /** A value that differs from the state's if it is not written. */
  private static final class Held<V> {
    final Object key;
    @Nullable V value;
    boolean written = true;

    Held(Object key, @Nullable V value) {
      this.key = key;
      this.value = value;
    }
  }

  /**
   * @param clock in milliseconds
   */
  NearAtHand(Direct<V> state, KeyContext keys, LongSupplier clock, int most) {
    this.state = state;
    this.keys = keys;
    this.clock = clock;
    this.most = most;
    writtenAt = clock.getAsLong();
  }

  @Override
  public @Nullable V value() {
    Object key = keys.getCurrentKey();
    Held<V> held = near.get(key);
    return held == null ? hold(key, state.value()).value : held.value;
  }

  @Override
  public void set(V value) {
    Object key = keys.getCurrentKey();
    Held<V> held = near.get(key);
    if (held == null) {
      held = hold(key, value);
    }
    held.value = value;
    if (held.written) {
      held.written = false;
      unwritten.add(held);
      writeTooMany();
    }
  }

  @Override
  public void changed(V value) {
    set(value);
  }

  @Override
  public void forget() {
    Held<V> held = near.remove(keys.getCurrentKey());
    if (held != null) {
      held.written = true;
    }
    state.forget();
  }

  /** All that the state does not know yet. */
  void write() {
    unwritten.forEach(this::write);
    unwritten.clear();
    long now = clock.getAsLong();
    mostUnwritten = (int) Math.min(most, (now - writtenAt) * UNWRITTEN_A_MILLISECOND);
    writtenAt = now;
  }

  private void writeTooMany() {
    if (unwritten.size() > mostUnwritten) {
      writeAside(unwritten.remove());
    }
  }

  private Held<V> hold(Object key, @Nullable V value) {
    Held<V> held = new Held<>(key, value);
    near.put(key, held);
    if (near.size() > most) {
      Iterator<Held<V>> oldest = near.values().iterator();
      Held<V> out = oldest.next();
      oldest.remove();
      writeAside(out);
    }
    return held;
  }

  /** Of another key than the one that is current. */
  private void writeAside(Held<V> held) {
    if (!held.written) {
      Object current = keys.getCurrentKey();
      write(held);
      keys.setCurrentKey(current);
    }
  }

  private void write(Held<V> held) {
    if (!held.written && held.value != null) {
      keys.setCurrentKey(held.key);
      state.set(held.value);
      held.written = true;
    }
  }
}
