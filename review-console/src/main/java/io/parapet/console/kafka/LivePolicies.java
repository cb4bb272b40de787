package io.parapet.console.kafka;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.WireException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies in force, as the stream has them: the bundled set until a manifest and all of its
 * bodies have arrived, and then whatever the last complete manifest names, with the shared sets.
 */
public final class LivePolicies implements Follower.Reader, Supplier<PolicySet> {
  private static final Logger LOG = LoggerFactory.getLogger(LivePolicies.class);

  private final Map<String, byte[]> byKey = new HashMap<>();
  private volatile @Nullable PublishedPolicies compiled;
  private volatile Supplier<PolicySet> current = PolicySet::bundled;

  @Override
  public PolicySet get() {
    return current.get();
  }

  /** The files they were made from. */
  public PublishedPolicies published() {
    PublishedPolicies known = compiled;
    return known == null ? PublishedPolicies.BUNDLED : known;
  }

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    try {
      PublishedPolicies.check(record.key(), record.value());
      keep(record);
      PublishedPolicies.of(byKey).ifPresent(this::swap);
    } catch (WireException e) {
      LOG.warn("policies on Kafka cannot be read, the ones before stay: {}", e.getMessage());
    }
  }

  private void keep(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      byKey.remove(record.key());
    } else {
      byKey.put(record.key(), record.value());
    }
  }

  private void swap(PublishedPolicies published) {
    if (published.equals(compiled)) {
      return;
    }
    PolicySet set = published.compile(current.get());
    if (!set.policies().isEmpty()) {
      current = () -> set;
      compiled = published;
      LOG.info("policy set {} is in force", set.version());
    }
  }
}
