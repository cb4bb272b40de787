package io.parapet.stream.policy;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/** Bodies and manifest as they arrived, and the set they make once the manifest has all of them. */
final class PolicyShelf {
  static final MapStateDescriptor<String, byte[]> STATE =
      new MapStateDescriptor<>(
          "policies",
          BasicTypeInfo.STRING_TYPE_INFO,
          PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private PolicyShelf() {}

  /** Keeps a record, in place of the one before under its key. */
  static void keep(PolicyRecord policy, BroadcastState<String, byte[]> state) throws Exception {
    byte[] value = policy.value();
    if (value == null) {
      state.remove(policy.key());
    } else {
      state.put(policy.key(), value);
    }
  }

  /**
   * The set that the manifest names; empty while there is none, or a body is still on its way.
   *
   * @throws WireException if manifest or body is not what the contract asks for
   */
  static Optional<PolicySet> assemble(ReadOnlyBroadcastState<String, byte[]> state)
      throws Exception {
    byte[] manifest = state.get(PolicyManifest.KEY);
    if (manifest == null) {
      return Optional.empty();
    }
    List<PolicyFile> files = new ArrayList<>();
    for (String hash : WireFormat.POLICY_MANIFEST.read(manifest).bodies()) {
      byte[] body = state.get(PolicyBody.key(hash));
      if (body == null) {
        return Optional.empty();
      }
      PolicyBody policy = WireFormat.POLICY_BODY.read(body);
      files.add(new PolicyFile(policy.path(), policy.yaml()));
    }
    return Optional.of(CompiledOnce.compile(files)).filter(set -> !set.policies().isEmpty());
  }

  /** One compilation for all tasks of a process. */
  private static final class CompiledOnce {
    private static List<PolicyFile> lastFiles = List.of();
    private static PolicySet last = PolicySet.bundled();

    static synchronized PolicySet compile(List<PolicyFile> files) {
      if (!files.equals(lastFiles)) {
        last = PolicyCompiler.compile(files, last);
        lastFiles = List.copyOf(files);
      }
      return last;
    }
  }
}
