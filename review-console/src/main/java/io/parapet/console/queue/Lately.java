package io.parapet.console.queue;

import io.parapet.console.store.StoreUnavailable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is read once for all who ask for the same. While one reads it anew the others go
 * on with the last one, so nobody waits for a reading but who needs a newer one.
 */
final class Lately<T> {
  /** As often as Elasticsearch shows new writes. */
  private static final long FRESH_NANOS = 1_000_000_000;

  /** After so long without a reader an answer says too little to go on with. */
  private static final long USABLE_NANOS = 5 * FRESH_NANOS;

  private final Supplier<T> reading;
  private final ReentrantLock reader = new ReentrantLock();
  private volatile @Nullable Answer<T> last;

  /** What was read, and when its reading began, by {@link System#nanoTime}. */
  private record Answer<T>(T value, long since) {
    boolean isSince(long nanos) {
      return since - nanos >= 0;
    }
  }

  Lately(Supplier<T> reading) {
    this.reading = reading;
  }

  /** As it was about a second ago. */
  T latest() {
    long now = System.nanoTime();
    Answer<T> known = last;
    if (known == null || !known.isSince(now - USABLE_NANOS)) {
      return since(now - FRESH_NANOS);
    }
    return known.isSince(now - FRESH_NANOS) || !reader.tryLock() ? known.value() : readAndUnlock();
  }

  /** Has it read anew beside who asks, unless somebody reads it now. */
  void soon() {
    if (!reader.isLocked()) {
      var unused = Thread.ofVirtual().start(this::readIfNobodyDoes);
    }
  }

  private void readIfNobodyDoes() {
    if (reader.tryLock()) {
      try {
        var unused = readAndUnlock();
      } catch (StoreUnavailable away) {
        // Who needs it will be told.
      }
    }
  }

  /** Read no earlier than at that time, by {@link System#nanoTime}. */
  T since(long nanos) {
    reader.lock();
    Answer<T> known = last;
    if (known != null && known.isSince(nanos)) {
      reader.unlock();
      return known.value();
    }
    return readAndUnlock();
  }

  private T readAndUnlock() {
    try {
      long now = System.nanoTime();
      T value = reading.get();
      last = new Answer<>(value, now);
      return value;
    } finally {
      reader.unlock();
    }
  }
}
