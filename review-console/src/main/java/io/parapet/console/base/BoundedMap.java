package io.parapet.console.base;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that lets go of the eldest entry when it is full. Not safe for many threads by itself. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  private BoundedMap(int most, boolean byAccess) {
    super(16, 0.75f, byAccess);
    this.most = most;
  }

  /** Lets go of what was put in first. */
  public static <K, V> Map<K, V> ofLatest(int most) {
    return new BoundedMap<>(most, false);
  }

  /** Lets go of what was not asked for the longest. */
  public static <K, V> Map<K, V> ofUsed(int most) {
    return new BoundedMap<>(most, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
