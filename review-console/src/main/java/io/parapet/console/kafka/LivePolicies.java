package io.parapet.console.kafka;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies in force, as the stream has them: the bundled set until a manifest and all of its
 * bodies have arrived, and then whatever the last complete manifest names.
 */
public final class LivePolicies implements Follower.Reader, Supplier<PolicySet> {
  private static final Logger LOG = LoggerFactory.getLogger(LivePolicies.class);

  private final Map<String, byte[]> byKey = new HashMap<>();
  private List<PolicyFile> compiled = List.of();
  private volatile Supplier<PolicySet> current = PolicySet::bundled;

  @Override
  public PolicySet get() {
    return current.get();
  }

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      byKey.remove(record.key());
    } else {
      byKey.put(record.key(), record.value());
    }
    try {
      complete().ifPresent(this::swap);
    } catch (WireException e) {
      LOG.warn("policies on Kafka cannot be read, the ones before stay: {}", e.getMessage());
    }
  }

  /** The files that the manifest names; empty while there is none or a body is on its way. */
  private Optional<List<PolicyFile>> complete() throws WireException {
    byte[] manifest = byKey.get(PolicyManifest.KEY);
    if (manifest == null) {
      return Optional.empty();
    }
    List<PolicyFile> files = new ArrayList<>();
    for (String hash : WireFormat.POLICY_MANIFEST.read(manifest).bodies()) {
      byte[] body = byKey.get(PolicyBody.key(hash));
      if (body == null) {
        return Optional.empty();
      }
      PolicyBody policy = WireFormat.POLICY_BODY.read(body);
      files.add(new PolicyFile(policy.path(), policy.yaml()));
    }
    return Optional.of(files);
  }

  private void swap(List<PolicyFile> files) {
    if (files.equals(compiled)) {
      return;
    }
    PolicySet set = PolicyCompiler.compile(files, current.get());
    if (!set.policies().isEmpty()) {
      compiled = files;
      current = () -> set;
      LOG.info("policy set {} is in force", set.version());
    }
  }
}
