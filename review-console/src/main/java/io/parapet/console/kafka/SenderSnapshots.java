package io.parapet.console.kafka;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The last known features of senders, as bytes within a bound; whose snapshot has not been written
 * or read for longest goes first. Safe for many threads.
 */
public final class SenderSnapshots implements Follower.Reader {
  private static final int INITIAL = 1024;
  private static final float LOAD = 0.75f;

  /** Kept as JSON: parsed, a snapshot takes about six times as much. */
  private final Map<String, byte[]> byKey = new LinkedHashMap<>(INITIAL, LOAD, true);

  private final long maxBytes;
  private long bytes;

  /**
   * Starts empty.
   *
   * @param maxBytes of JSON kept
   */
  public SenderSnapshots(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  public Optional<SenderSnapshot> find(PlatformId platform, AccountId sender) {
    byte[] json = json(SenderSnapshot.key(platform, sender));
    try {
      return json == null ? Optional.empty() : Optional.of(WireFormat.SENDER_SNAPSHOT.read(json));
    } catch (WireException newerThanThis) {
      return Optional.empty();
    }
  }

  private synchronized byte @Nullable [] json(String key) {
    return byKey.get(key);
  }

  @Override
  public synchronized void read(ConsumerRecord<String, byte[]> record) {
    byte[] old =
        record.value() == null
            ? byKey.remove(record.key())
            : byKey.put(record.key(), record.value());
    bytes += size(record.value()) - size(old);
    Iterator<byte[]> oldest = byKey.values().iterator();
    while (bytes > maxBytes && oldest.hasNext()) {
      bytes -= oldest.next().length;
      oldest.remove();
    }
  }

  private static int size(byte @Nullable [] json) {
    return json == null ? 0 : json.length;
  }
}
