package io.parapet.stream.policy;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/**
 * Bodies, shared sets and manifest as they arrived, and the set of policies they make once the
 * manifest has all of its bodies.
 */
final class PolicyShelf {
  static final MapStateDescriptor<String, byte[]> STATE =
      new MapStateDescriptor<>(
          "policies",
          BasicTypeInfo.STRING_TYPE_INFO,
          PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private static final String BODY = PolicyBody.key("");

  private PolicyShelf() {}

  /**
   * Keeps a record, in place of the one before under its key.
   *
   * @return whether the set in force may be another now, or complete
   * @throws WireException if it is not what the contract asks for; the one before then stays
   */
  static boolean keep(PolicyRecord policy, BroadcastState<String, byte[]> state) throws Exception {
    String key = policy.key();
    byte[] value = policy.value();
    PublishedPolicies.check(key, value);
    if (value == null) {
      state.remove(key);
      return true;
    }
    if (key.equals(PolicyManifest.KEY)) {
      WireFormat.POLICY_MANIFEST.read(value);
    } else if (key.startsWith(BODY)) {
      WireFormat.POLICY_BODY.read(value);
    }
    boolean news = !key.startsWith(BODY) || !state.contains(key) && isNamed(key, state);
    state.put(key, value);
    return news;
  }

  private static boolean isNamed(String key, ReadOnlyBroadcastState<String, byte[]> state)
      throws Exception {
    byte[] manifest = state.get(PolicyManifest.KEY);
    return manifest != null
        && WireFormat.POLICY_MANIFEST.read(manifest).bodies().stream()
            .anyMatch(hash -> PolicyBody.key(hash).equals(key));
  }

  /**
   * The set in force; empty while a body is still on its way.
   *
   * @throws WireException if manifest or body is not what the contract asks for
   */
  static Optional<PolicySet> assemble(ReadOnlyBroadcastState<String, byte[]> state)
      throws Exception {
    Map<String, byte[]> records = new HashMap<>();
    state.immutableEntries().forEach(entry -> records.put(entry.getKey(), entry.getValue()));
    return assemble(records);
  }

  /** The same of what stands under each key. */
  static Optional<PolicySet> assemble(Map<String, byte[]> records) throws WireException {
    return PublishedPolicies.of(records)
        .map(CompiledOnce::compile)
        .filter(set -> !set.policies().isEmpty());
  }

  /** One compilation for all tasks of a process. */
  private static final class CompiledOnce {
    private static PublishedPolicies lastPublished = new PublishedPolicies(List.of(), List.of());
    private static PolicySet last = PolicySet.bundled();

    static synchronized PolicySet compile(PublishedPolicies published) {
      if (!published.equals(lastPublished)) {
        last = published.compile(last);
        lastPublished = published;
      }
      return last;
    }
  }
}
