package io.parapet.stream.action;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Ground;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.Undo;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.wire.WireException;
import io.parapet.stream.policy.ControlShelf;
import io.parapet.stream.policy.PolicyRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyed by account: what automation did to it and nobody has taken back. An undo takes back what
 * rests on the undone version alone, also what arrives after it; a ruling tells of the policies
 * whether people agree with them. It reads the topic of actions itself, so that its knowledge
 * outlives its state, and a reversal found there is not made again.
 */
public final class ActionLedger
    extends KeyedBroadcastProcessFunction<String, LedgerInput, PolicyRecord, Action>
    implements ResultTypeQueryable<Action> {
  /** What rulings say of policies. */
  public static final OutputTag<PolicyRuled> RULED = new OutputTag<>("policies-ruled") {};

  /** What people say about how far automation may go. */
  public static final MapStateDescriptor<String, byte[]> CONTROLS =
      new MapStateDescriptor<>(
          "controls",
          BasicTypeInfo.STRING_TYPE_INFO,
          PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ActionLedger.class);
  private static final String LIFTED = "We lifted what our systems had put on your messages.";
  private static final String CATEGORY = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
  private static final MapStateDescriptor<String, LedgerEntry> ACTIONS = actions();

  private transient MapState<String, LedgerEntry> actions;
  private transient MapState<String, String> against;

  @Override
  public void open(OpenContext context) {
    actions = getRuntimeContext().getMapState(ACTIONS);
    var decisions = new MapStateDescriptor<>("decided-against", String.class, String.class);
    decisions.enableTimeToLive(kept(400));
    against = getRuntimeContext().getMapState(decisions);
  }

  @Override
  public TypeInformation<Action> getProducedType() {
    return new ActionCodec().information();
  }

  @Override
  public void processElement(LedgerInput input, ReadOnlyContext context, Collector<Action> out)
      throws Exception {
    switch (input) {
      case LedgerInput.Done(Action action) -> done(action, context, out);
      case LedgerInput.Ruled(Decision decision) -> ruled(decision, context);
    }
  }

  @Override
  public void processBroadcastElement(PolicyRecord record, Context context, Collector<Action> out)
      throws Exception {
    BroadcastState<String, byte[]> state = context.getBroadcastState(CONTROLS);
    try {
      ControlShelf.keep(record, state);
      Controls controls = ControlShelf.read(state);
      if (controls.latest(record.key()) instanceof Undo undo) {
        context.applyToKeyedState(ACTIONS, (account, known) -> undo(undo, controls, known, out));
      }
    } catch (WireException e) {
      LOG.error("A control is unusable: {}", e.getMessage());
    }
  }

  private void done(Action action, ReadOnlyContext context, Collector<Action> out)
      throws Exception {
    if (action.reversal()) {
      forget(action);
    } else if (action.automatic() && !actions.contains(action.actionId().value())) {
      Controls controls = ControlShelf.read(context.getBroadcastState(CONTROLS));
      if (controls.isUndone(action)) {
        out.collect(reversal(action, latestUndo(action, controls)));
      } else {
        actions.put(action.actionId().value(), new LedgerEntry(action, false));
      }
    }
  }

  private void forget(Action reversal) throws Exception {
    for (LedgerEntry entry : entries(actions)) {
      Action known = entry.action();
      if (known.subjectId().equals(reversal.subjectId())
          && known.measure().kind() == reversal.measure().kind()) {
        actions.remove(known.actionId().value());
      }
    }
  }

  private static void undo(
      Undo undo, Controls controls, MapState<String, LedgerEntry> known, Collector<Action> out)
      throws Exception {
    for (LedgerEntry entry : entries(known)) {
      Action action = entry.action();
      boolean meant = action.grounds().stream().anyMatch(ground -> isOf(ground, undo));
      if (meant && controls.isUndone(action)) {
        known.remove(action.actionId().value());
        out.collect(reversal(action, undo));
      }
    }
  }

  private static Undo latestUndo(Action action, Controls controls) {
    return action.grounds().stream()
        .map(ground -> controls.latest("undo/" + ground.policy() + "/" + ground.version()))
        .filter(Undo.class::isInstance)
        .map(Undo.class::cast)
        .reduce((one, other) -> one.saidAt().isAfter(other.saidAt()) ? one : other)
        .orElseThrow();
  }

  private static Action reversal(Action action, Undo undo) {
    Notice before = action.notice();
    Notice told =
        before == null
            ? null
            : new Notice(before.policy(), LIFTED, CATEGORY, true, false, "None is needed.");
    return action.reversed(undo.key(), undo.saidAt(), told);
  }

  /** Each ruling counts once for each policy, however often it is delivered. */
  private void ruled(Decision decision, ReadOnlyContext context) throws Exception {
    Instant at = decision.decidedAt();
    String reversed = decision.reverses() == null ? null : decision.reverses().value();
    if (reversed != null && !decision.against() && against.contains(reversed)) {
      context.output(RULED, PolicyRuled.reversed(against.get(reversed), at.toEpochMilli()));
      against.remove(reversed);
    }
    String id = decision.decisionId().value();
    if (decision.against() && decision.policy() != null && !against.contains(id)) {
      against.put(id, decision.policy().value());
      context.output(RULED, PolicyRuled.upheld(decision.policy(), at.toEpochMilli()));
    }
    if (decision.against() || decision.ruling() == Ruling.DISMISS) {
      ruledOnActions(decision, context);
    }
  }

  private void ruledOnActions(Decision decision, ReadOnlyContext context) throws Exception {
    long at = decision.decidedAt().toEpochMilli();
    for (LedgerEntry entry : entries(actions)) {
      List<Ground> meant =
          entry.action().grounds().stream().filter(ground -> isAbout(decision, ground)).toList();
      if (!entry.ruled() && !meant.isEmpty()) {
        actions.put(entry.action().actionId().value(), new LedgerEntry(entry.action(), true));
        meant.stream()
            .filter(ground -> !Objects.equals(ground.policy(), decision.policy()))
            .forEach(
                ground -> context.output(RULED, PolicyRuled.of(ground, !decision.against(), at)));
      }
    }
  }

  /** A case waits in the most urgent lane of what is alleged, and covers the less urgent ones. */
  private static boolean isAbout(Decision decision, Ground ground) {
    return decision.lane().compareTo(ground.harm().lane()) <= 0;
  }

  private static boolean isOf(Ground ground, Undo undo) {
    return ground.policy().equals(undo.policy()) && ground.version().equals(undo.policyVersion());
  }

  private static List<LedgerEntry> entries(MapState<String, LedgerEntry> state) throws Exception {
    List<LedgerEntry> entries = new ArrayList<>();
    state.values().forEach(entries::add);
    return entries;
  }

  private static MapStateDescriptor<String, LedgerEntry> actions() {
    var descriptor =
        new MapStateDescriptor<>(
            "actions", BasicTypeInfo.STRING_TYPE_INFO, new LedgerEntryCodec().information());
    descriptor.enableTimeToLive(kept(90));
    return descriptor;
  }

  private static StateTtlConfig kept(int days) {
    return StateTtlConfig.newBuilder(Duration.ofDays(days)).cleanupFullSnapshot().build();
  }
}
