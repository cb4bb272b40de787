package io.parapet.stream.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.KeyContext;
import org.jspecify.annotations.Nullable;

/**
 * Values used lately stay as objects, since state on disk makes bytes of a value each time it is
 * asked and told. Whoever writes goes on writing for a while, so most values are found here. What
 * has changed goes to the state when it is pushed out, and all of it before a checkpoint: after a
 * failure the state begins from there, as ever.
 */
final class NearAtHand<V> implements Kept<V> {
  private static final float LOAD = 0.75f;

  private final Direct<V> state;
  private final KeyContext keys;
  private final int most;

  /** The longest unused comes first. */
  private final Map<Object, Held<V>> near = new LinkedHashMap<>(16, LOAD, true);

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

  NearAtHand(Direct<V> state, KeyContext keys, int most) {
    this.state = state;
    this.keys = keys;
    this.most = most;
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
    held.written = false;
  }

  @Override
  public void changed(V value) {
    set(value);
  }

  @Override
  public void forget() {
    near.remove(keys.getCurrentKey());
    state.forget();
  }

  /** All that the state does not know yet. */
  void write() {
    near.values().forEach(this::write);
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
