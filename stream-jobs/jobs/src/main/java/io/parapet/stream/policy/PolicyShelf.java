package io.parapet.stream.policy;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.WireException;
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

  private PolicyShelf() {}

  /**
   * Keeps a record, in place of the one before under its key.
   *
   * @throws WireException if it is a shared set that cannot be used; the one before stays
   */
  static void keep(PolicyRecord policy, BroadcastState<String, byte[]> state) throws Exception {
    byte[] value = policy.value();
    PublishedPolicies.check(policy.key(), value);
    if (value == null) {
      state.remove(policy.key());
    } else {
      state.put(policy.key(), value);
    }
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
