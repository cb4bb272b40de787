package io.parapet.stream.action;

import io.parapet.policies.action.QuotaReset;
import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.action.Status;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.casework.Flag;
import io.parapet.stream.casework.FlagCodec;
import io.parapet.stream.config.GuardConfig;
import io.parapet.stream.policy.Allowance;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.policy.JudgedCodec;
import io.parapet.stream.policy.PolicyRecord;
import io.parapet.stream.policy.Restriction;
import io.parapet.stream.policy.StatusCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets automatic measures through as long as the quotas of every ground, and of all policies
 * together, have room. What does not fit goes out as a flag, and so becomes a case: never silence.
 * All restrictions pass one place, under one key, so that a quota is exact; they are few by nature.
 */
public final class QuotaGuard
    extends KeyedBroadcastProcessFunction<String, Restriction, PolicyRecord, Judged>
    implements ResultTypeQueryable<Judged> {
  /** The one key. */
  public static final String KEY = "automation";

  /** What people should look at. */
  public static final OutputTag<Flag> FLAGS =
      new OutputTag<>("guarded-flags", new FlagCodec().information());

  /** How much of the quotas is used. */
  public static final OutputTag<Status> STATUS =
      new OutputTag<>("quota-status", new StatusCodec().information());

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(QuotaGuard.class);
  private static final String ALL = "*";
  private static final Duration TELL_EVERY = Duration.ofMinutes(1);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
  private static final MapStateDescriptor<String, QuotaUse> QUOTAS =
      new MapStateDescriptor<>(
          "quotas", BasicTypeInfo.STRING_TYPE_INFO, new QuotaUseCodec().information());

  private final GuardConfig config;
  private transient MapState<String, QuotaUse> quotas;
  private transient ValueState<Long> latest;
  private transient Counter passed;
  private transient Counter held;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public QuotaGuard(GuardConfig config) {
    this.config = config;
  }

  @Override
  public void open(OpenContext context) {
    quotas = getRuntimeContext().getMapState(QUOTAS);
    latest =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("clock", BasicTypeInfo.LONG_TYPE_INFO));
    passed = getRuntimeContext().getMetricGroup().counter("automaticActionsPassed");
    held = getRuntimeContext().getMetricGroup().counter("automaticActionsHeld");
  }

  @Override
  public TypeInformation<Judged> getProducedType() {
    return new JudgedCodec().information();
  }

  @Override
  public void processElement(
      Restriction restriction, ReadOnlyContext context, Collector<Judged> out) throws Exception {
    Judged judged = restriction.judged();
    int actions = restriction.duplicate() ? 0 : Protective.countOthers(judged);
    boolean fits = spend(restriction, actions, context);
    Judged passing = fits ? judged : judged.heldToFlag();
    Flag flag = restriction.flag(passing);
    if (!restriction.duplicate() && flag.calls()) {
      flag.parts().forEach(part -> context.output(FLAGS, part));
    }
    out.collect(passing);
  }

  /** Returns whether it fits; then it is counted in each quota, else held in each. */
  private boolean spend(Restriction restriction, int actions, ReadOnlyContext context)
      throws Exception {
    if (Protective.countOthers(restriction.judged()) == 0) {
      return true;
    }
    long now = clock(restriction);
    List<Allowance> allowances = new ArrayList<>(restriction.allowances());
    allowances.add(new Allowance(null, config.perHour(), config.perDay()));
    boolean fits = true;
    for (Allowance allowance : allowances) {
      fits &= at(allowance).hasRoom(actions, now) && (actions > 0 || !at(allowance).isExhausted());
    }
    for (Allowance allowance : allowances) {
      enter(allowance, fits, actions, now, context);
    }
    (fits ? passed : held).inc(actions);
    return fits;
  }

  private void enter(
      Allowance allowance, boolean fits, int actions, long now, ReadOnlyContext context)
      throws Exception {
    QuotaUse use = at(allowance);
    boolean room = use.hasRoom(Math.max(1, actions), now);
    if (fits) {
      use.take(actions, now);
    } else {
      use.hold(actions, now);
    }
    boolean news = use.exhausted(!fits && !room, now);
    if (news && use.isExhausted()) {
      LOG.warn("ALERT quota of automatic actions used up: {}", key(allowance.policy()));
      context.timerService().registerEventTimeTimer(now + LOOK_AGAIN.toMillis());
    }
    if (use.isDue(TELL_EVERY, now) || news) {
      context.output(STATUS, use.status(allowance.policy(), now));
    }
    quotas.put(key(allowance.policy()), use);
  }

  /** Tells when there is room again, though nobody asks for it. */
  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Judged> out) throws Exception {
    for (Map.Entry<String, QuotaUse> entry : List.copyOf(entries())) {
      QuotaUse use = entry.getValue();
      if (use.isExhausted() && use.hasRoom(1, time)) {
        use.exhausted(false, time);
        context.output(STATUS, use.status(policy(entry.getKey()), time));
        quotas.put(entry.getKey(), use);
      } else if (use.isExhausted()) {
        context.timerService().registerEventTimeTimer(time + LOOK_AGAIN.toMillis());
      }
    }
  }

  @Override
  public void processBroadcastElement(PolicyRecord record, Context context, Collector<Judged> out)
      throws Exception {
    if (record.key().startsWith("quota/") && record.value() != null) {
      try {
        if (WireFormat.CONTROL.read(record.value()) instanceof QuotaReset reset) {
          context.applyToKeyedState(QUOTAS, (key, use) -> forget(reset, use, context));
        }
      } catch (WireException e) {
        LOG.error("A reset of a quota is unusable: {}", e.getMessage());
      }
    }
  }

  private static void forget(QuotaReset reset, MapState<String, QuotaUse> state, Context context)
      throws Exception {
    QuotaUse before = state.get(key(reset.policy()));
    if (before != null) {
      QuotaStatus old = before.status(reset.policy(), reset.saidAt().toEpochMilli());
      QuotaUse fresh = new QuotaUse();
      fresh.limit(old.perHour(), old.perDay());
      state.put(key(reset.policy()), fresh);
      context.output(STATUS, fresh.status(reset.policy(), reset.saidAt().toEpochMilli()));
    }
  }

  private QuotaUse at(Allowance allowance) throws Exception {
    QuotaUse known = quotas.get(key(allowance.policy()));
    QuotaUse use = known == null ? new QuotaUse() : known;
    use.limit(allowance.perHour(), allowance.perDay());
    return use;
  }

  private List<Map.Entry<String, QuotaUse>> entries() throws Exception {
    List<Map.Entry<String, QuotaUse>> entries = new ArrayList<>();
    quotas.entries().forEach(entries::add);
    return entries;
  }

  /** Never goes back, so that what comes late counts too. */
  private long clock(Restriction restriction) throws Exception {
    long own = restriction.judged().verdict().decidedAt().toEpochMilli();
    Long before = latest.value();
    long now = before == null ? own : Math.max(before, own);
    latest.update(now);
    return now;
  }

  private static String key(@Nullable PolicyId policy) {
    return policy == null ? ALL : policy.value();
  }

  private static @Nullable PolicyId policy(String key) {
    return key.equals(ALL) ? null : new PolicyId(key);
  }
}
