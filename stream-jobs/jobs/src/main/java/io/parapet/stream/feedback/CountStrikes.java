package io.parapet.stream.feedback;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the strikes of an account, once per decision, and tells again each day while any are left,
 * since they fade. Those of an erased account are forgotten.
 */
public final class CountStrikes extends KeyedCoProcessFunction<String, Strike, Erased, Signal> {
  private static final long serialVersionUID = 1;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private transient MapState<String, Strike> strikes;

  @Override
  public void open(OpenContext context) {
    strikes =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("strikes", String.class, Strike.class));
  }

  @Override
  public void processElement1(Strike strike, Context context, Collector<Signal> out)
      throws Exception {
    if (strike.reverses() != null) {
      strikes.remove(strike.reverses());
    }
    if (strike.points() > 0) {
      strikes.put(strike.decisionId(), strike);
    } else if (strike.reverses() == null) {
      return;
    }
    tell(strike, now(context), out);
    tellAgain(context);
  }

  @Override
  public void processElement2(Erased erased, Context context, Collector<Signal> out)
      throws Exception {
    erased.forget(strikes, out);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Signal> out) throws Exception {
    Strike newest = newest();
    if (newest == null) {
      return;
    }
    long now = now(context);
    forget(now - StrikeCount.KEPT.toMillis());
    tell(newest, now, out);
    tellAgain(context);
  }

  /** The time of the input where it tells, as when it is played back; otherwise of the day. */
  private static long now(Context context) {
    long watermark = context.timerService().currentWatermark();
    boolean tells = watermark != Long.MAX_VALUE && watermark != Long.MIN_VALUE;
    return tells ? watermark : context.timerService().currentProcessingTime();
  }

  private void tell(Strike newest, long clock, Collector<Signal> out) throws Exception {
    long now = Math.max(clock, newest.at());
    out.collect(
        new Signal(
            SignalKind.STRIKES,
            new PlatformId(newest.platform()),
            new AccountId(newest.account()),
            StrikeCount.features(strikes.values(), now),
            Instant.ofEpochMilli(newest.at())));
  }

  /**
   * Timers of one key fall together on the end of the day, so there is one at most; an account
   * without strikes leaves nothing behind.
   */
  private void tellAgain(Context context) throws Exception {
    if (strikes.isEmpty()) {
      strikes.clear();
    } else {
      long now = context.timerService().currentProcessingTime();
      context.timerService().registerProcessingTimeTimer((now / DAY + 1) * DAY);
    }
  }

  private @Nullable Strike newest() throws Exception {
    Strike newest = null;
    for (Strike strike : strikes.values()) {
      newest = newest == null || strike.at() > newest.at() ? strike : newest;
    }
    return newest;
  }

  private void forget(long before) throws Exception {
    Iterator<Map.Entry<String, Strike>> all = strikes.iterator();
    while (all.hasNext()) {
      if (all.next().getValue().at() < before) {
        all.remove();
      }
    }
  }
}
