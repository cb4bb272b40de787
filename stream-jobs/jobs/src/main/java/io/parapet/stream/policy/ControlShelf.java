package io.parapet.stream.policy;

import io.parapet.policies.action.Control;
import io.parapet.policies.action.Controls;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;

/** Controls as they arrived, beside the policies: of each key the one said last. */
public final class ControlShelf {
  private static final Set<String> KINDS = Set.of("approval", "stop", "undo", "breaker", "quota");

  private ControlShelf() {}

  /** Whether a record says how far automation may go, rather than which policies there are. */
  public static boolean isControl(PolicyRecord record) {
    return KINDS.contains(record.key().split("/", 2)[0]);
  }

  /**
   * Keeps a control unless a later one is there.
   *
   * @throws WireException if it is not what the contract asks for; the one before then stays
   */
  public static void keep(PolicyRecord record, BroadcastState<String, byte[]> state)
      throws Exception {
    byte[] value = record.value();
    if (value == null) {
      return;
    }
    Control said = WireFormat.CONTROL.read(value);
    byte[] known = state.get(said.key());
    if (known == null || Controls.later(said, WireFormat.CONTROL.read(known)) == said) {
      state.put(said.key(), value);
    }
  }

  /**
   * @throws WireException if one is not what the contract asks for
   */
  public static Controls read(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
    List<Control> said = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : state.immutableEntries()) {
      if (isControl(new PolicyRecord(entry.getKey(), null))) {
        said.add(WireFormat.CONTROL.read(entry.getValue()));
      }
    }
    return Controls.of(said, bodies(state));
  }

  private static Set<String> bodies(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
    byte[] manifest = state.get(PolicyManifest.KEY);
    return manifest == null
        ? Set.of()
        : Set.copyOf(WireFormat.POLICY_MANIFEST.read(manifest).bodies());
  }
}
