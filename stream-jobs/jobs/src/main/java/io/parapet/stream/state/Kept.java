package io.parapet.stream.state;

import org.jspecify.annotations.Nullable;

/**
 * A value of each key, of the key that is current. Not safe for many threads.
 *
 * @param <V> the value; one that was taken out may be changed where it stands
 */
public sealed interface Kept<V> permits Direct, NearAtHand {
  @Nullable V value();

  /** The key has that value from now on. */
  void set(V value);

  /** What {@link #value} gave out has been changed where it stands. */
  void changed(V value);

  void forget();
}
