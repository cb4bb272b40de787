package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.harm.Lane;
import io.parapet.stream.config.CaseConfig;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by the accused account: flags join the open case of their lane, a decision closes it. What
 * changes a case for people is sent at once; mere growth is gathered for a while.
 */
public final class Gather extends KeyedCoProcessFunction<String, Flag, Decision, CaseUpdate>
    implements ResultTypeQueryable<CaseUpdate> {
  private static final long serialVersionUID = 1;
  private static final double NOTABLE_POINTS = 5;

  private final long updateMillis;
  private final long quietMillis;
  private transient MapState<String, LaneCases> lanes;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public Gather(CaseConfig config) {
    updateMillis = config.updateEvery().toMillis();
    quietMillis = config.quiet().toMillis();
  }

  @Override
  public TypeInformation<CaseUpdate> getProducedType() {
    return new CaseUpdateCodec().information();
  }

  @Override
  public void open(OpenContext context) {
    lanes =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "cases", BasicTypeInfo.STRING_TYPE_INFO, new LaneCasesCodec().information()));
  }

  @Override
  public void processElement1(Flag flag, Context context, Collector<CaseUpdate> out)
      throws Exception {
    Lane lane = flag.lane();
    LaneCases known = at(lane.key());
    if (known.settled(flag, quietMillis)) {
      return;
    }
    CaseUpdate before = known.open();
    CaseUpdate start = before == null ? Growth.open(flag, lane, known.ordinal() + 1) : before;
    LaneCases grown = known.grown(Growth.join(start, flag));
    long now = flag.verdict().decidedAt().toEpochMilli();
    boolean due = now >= known.writtenAt() + updateMillis;
    if (before == null || due || flag.report() != null || isNotable(before, grown.open())) {
      grown = send(grown, now, out);
    } else {
      context.timerService().registerEventTimeTimer(known.writtenAt() + updateMillis);
    }
    lanes.put(lane.key(), grown);
  }

  @Override
  public void processElement2(Decision decision, Context context, Collector<CaseUpdate> out)
      throws Exception {
    String lane = decision.lane().key();
    LaneCases known = at(lane);
    if (decision.closes() && decision.ordinal() >= known.ordinal()) {
      LaneCases all = known.written() ? known : send(known, known.writtenAt(), out);
      lanes.put(lane, all.decided(decision.ordinal(), decision.decidedAt()));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<CaseUpdate> out)
      throws Exception {
    for (String lane : List.copyOf(keys())) {
      LaneCases known = at(lane);
      if (!known.written()) {
        lanes.put(lane, send(known, time, out));
      }
    }
  }

  private List<String> keys() throws Exception {
    List<String> keys = new java.util.ArrayList<>();
    lanes.keys().forEach(keys::add);
    return keys;
  }

  private LaneCases at(String lane) throws Exception {
    LaneCases known = lanes.get(lane);
    return known == null ? LaneCases.NONE : known;
  }

  private static LaneCases send(LaneCases cases, long now, Collector<CaseUpdate> out) {
    CaseUpdate open = cases.open();
    if (open == null) {
      return cases;
    }
    CaseUpdate next = Growth.revised(open);
    out.collect(next);
    return cases.sent(next, now);
  }

  /** What people would want to see at once. */
  private static boolean isNotable(CaseUpdate before, @Nullable CaseUpdate after) {
    return after == null
        || !after.harms().equals(before.harms())
        || after.severity() != before.severity()
        || after.outcome() != before.outcome()
        || after.response() != before.response()
        || after.priority() >= before.priority() + NOTABLE_POINTS
        || !policies(after).equals(policies(before));
  }

  private static java.util.Set<Object> policies(CaseUpdate update) {
    return update.reasons().stream()
        .map(CaseReason::policy)
        .collect(java.util.stream.Collectors.toSet());
  }
}
