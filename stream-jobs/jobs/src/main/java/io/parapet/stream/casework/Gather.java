package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.harm.Lane;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.config.CaseConfig;
import java.util.List;
import java.util.Objects;
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
 * changes a case for people is sent at once; mere growth is gathered for a while. No report is
 * lost: a case that has all it can hold is followed by a further one, and so is a ruling that does
 * not name them all.
 */
public final class Gather extends KeyedCoProcessFunction<String, Flag, Decision, CaseUpdate>
    implements ResultTypeQueryable<CaseUpdate> {
  private static final long serialVersionUID = 1;
  private static final double NOTABLE_POINTS = 5;

  private final long updateMillis;
  private final long quietMillis;
  private transient MapState<String, LaneCases> lanes;

  /** By id, those that took no more reports and wait for their ruling. */
  private transient MapState<String, CaseUpdate> full;

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
    lanes = state("cases", new LaneCasesCodec());
    full = state("full-cases", new CaseUpdateCodec());
  }

  private <T> MapState<String, T> state(String name, Codec<T> codec) {
    return getRuntimeContext()
        .getMapState(
            new MapStateDescriptor<>(name, BasicTypeInfo.STRING_TYPE_INFO, codec.information()));
  }

  @Override
  public void processElement1(Flag flag, Context context, Collector<CaseUpdate> out)
      throws Exception {
    Lane lane = flag.lane();
    long now = flag.verdict().decidedAt().toEpochMilli();
    LaneCases known = at(lane.key());
    if (known.settled(flag, quietMillis)) {
      return;
    }
    if (flag.report() != null) {
      known = withRoom(known, 1, now, out);
    }
    CaseUpdate before = known.open();
    CaseUpdate start = before == null ? Growth.open(flag, lane, known.ordinal() + 1) : before;
    LaneCases grown = known.grown(Growth.join(start, flag));
    boolean due = now >= known.writtenAt() + updateMillis;
    if (before == null || due || isToldAtOnce(flag, grown) || isNotable(before, grown.open())) {
      grown = send(grown, now, out);
    } else {
      context.timerService().registerEventTimeTimer(known.writtenAt() + updateMillis);
    }
    lanes.put(lane.key(), grown);
  }

  /** A case that has no room for so many more reports is set aside as it stands. */
  private LaneCases withRoom(LaneCases known, int reports, long now, Collector<CaseUpdate> out)
      throws Exception {
    CaseUpdate open = known.open();
    if (open == null || CaseReports.of(open).hasRoom(reports)) {
      return known;
    }
    CaseUpdate whole = Objects.requireNonNull(written(known, now, out).open());
    full.put(whole.caseId().value(), whole);
    return known.setAside();
  }

  /**
   * Beyond as many reports as are shown, each eighth more is told at once, so that what is written
   * of a case stays in proportion to it.
   */
  private static boolean isToldAtOnce(Flag flag, LaneCases grown) {
    CaseUpdate open = grown.open();
    if (flag.report() == null || open == null) {
      return false;
    }
    int count = open.reportCount();
    return flag.report().report().trustedFlagger()
        || count <= CaseUpdate.MAX_REPORTS
        || count % (Integer.highestOneBit(count) / 8) == 0;
  }

  /** What the ruling does not name, since nobody saw it, is not ruled on. */
  @Override
  public void processElement2(Decision decision, Context context, Collector<CaseUpdate> out)
      throws Exception {
    if (!decision.closes()) {
      return;
    }
    String lane = decision.lane().key();
    LaneCases known = at(lane);
    if (decision.ordinal() >= known.ordinal()) {
      CaseUpdate open = known.open();
      LaneCases decided = known.decided(decision.ordinal(), decision.decidedAt());
      lanes.put(
          lane, open == null ? decided : close(open, known.written(), decision, decided, out));
    } else {
      CaseUpdate whole = full.get(decision.caseId().value());
      if (whole != null) {
        full.remove(decision.caseId().value());
        lanes.put(lane, close(whole, true, decision, known, out));
      }
    }
  }

  /** Reports that the ruling does not name leave the case and go on in the one that is open. */
  private LaneCases close(
      CaseUpdate ruled,
      boolean written,
      Decision decision,
      LaneCases others,
      Collector<CaseUpdate> out)
      throws Exception {
    CaseReports all = CaseReports.of(ruled);
    CaseReports late = all.without(decision.reports());
    if (!written || late.count() > 0) {
      out.collect(Growth.revised(Growth.with(ruled, all.without(late.ids()))));
    }
    return late.count() == 0 ? others : carry(late, ruled, others, out);
  }

  private LaneCases carry(
      CaseReports late, CaseUpdate ruled, LaneCases others, Collector<CaseUpdate> out)
      throws Exception {
    long now = others.writtenAt();
    LaneCases known = withRoom(others, late.count(), now, out);
    CaseUpdate open = known.open();
    CaseUpdate grown =
        open == null
            ? Growth.next(ruled, known.ordinal() + 1, late)
            : Growth.with(open, CaseReports.of(open).with(late));
    return send(known.grown(grown), now, out);
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

  private static LaneCases written(LaneCases cases, long now, Collector<CaseUpdate> out) {
    return cases.written() ? cases : send(cases, now, out);
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
